import type { Request } from 'express'
import { HttpFault } from './problem.ts'

/** The forms in which an answer may be given, by the word that the parameter `format` takes. */
export const MEDIA_TYPES = { json: 'application/json', csv: 'text/csv', geojson: 'application/geo+json' } as const
export type Format = keyof typeof MEDIA_TYPES
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
  const types = formats.map((format) => MEDIA_TYPES[format])
  const accepted = request.accepts(types)
  const best = formats.find((format) => MEDIA_TYPES[format] === accepted)
  if (best === undefined) throw new HttpFault('not-acceptable', `Answers are ${types.join(', ')}.`)
  return best
}
