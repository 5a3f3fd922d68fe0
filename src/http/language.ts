import type { IncomingMessage } from 'node:http'
import Negotiator from 'negotiator'
import { DEFAULT_LANGUAGE, LANGUAGES, spokenLanguage, type Language } from '../wording/language.ts'

/** The language to answer in: the parameter `lang` before the header `Accept-Language`, English where neither is spoken. */
export function negotiateLanguage(request: IncomingMessage, asked: string | null): Language {
  const spoken = asked === null ? null : spokenLanguage(asked)
  if (spoken !== null) return spoken
  const best = new Negotiator(request).language([...LANGUAGES])
  return best === undefined ? DEFAULT_LANGUAGE : (spokenLanguage(best) ?? DEFAULT_LANGUAGE)
}
