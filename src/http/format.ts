import type { Request } from 'express'
import { HttpFault } from './problem.ts'

/** The forms in which an answer may be given, by the word that the parameter `format` takes. */
export const MEDIA_TYPES = { json: 'application/json', csv: 'text/csv', geojson: 'application/geo+json' } as const
export type Format = keyof typeof MEDIA_TYPES
/** The same with what more is true of them, which an `Accept` may name: "application/json; charset=utf-8". */
const AS_SENT: Readonly<Record<Format, string>> = {
  json: `${MEDIA_TYPES.json}; charset=utf-8`, csv: `${MEDIA_TYPES.csv}; charset=utf-8; header=present`, geojson: `${MEDIA_TYPES.geojson}; charset=utf-8`,
}
export const FORMATS = ['json', 'csv', 'geojson'] as const satisfies readonly Format[]

/**
 * The form to answer in: the parameter `format` before the header `Accept`, JSON where anything will do.
 * @param offered those that there are, besides JSON
 * Fails with HttpFault (406) where the header asks for none of them.
 */
export function negotiateFormat(request: Request, offered: readonly Format[], asked: string | undefined): Format {
  const formats: readonly Format[] = ['json', ...offered]
  const chosen = formats.find((format) => format === asked)
  if (chosen !== undefined) return chosen
  const accepted = request.accepts(formats.map((format) => AS_SENT[format]))
  const best = formats.find((format) => AS_SENT[format] === accepted)
  if (best === undefined) throw new HttpFault('not-acceptable', `Answers are ${formats.map((format) => MEDIA_TYPES[format]).join(', ')}.`)
  return best
}
