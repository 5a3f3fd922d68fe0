import { rowFindingSpeaker } from '../../http/present/findings.ts'
import type { SayFinding } from '../../use-cases/report-import.ts'
import { DEFAULT_LANGUAGE, spokenLanguage } from '../../wording/language.ts'

/** What `--lang` asks for; English where nothing was asked for, or what is not spoken. */
export interface Spoken {
  readonly lang?: string
}

export function findingsIn({ lang = '' }: Spoken): SayFinding {
  const language = spokenLanguage(lang) ?? DEFAULT_LANGUAGE
  return rowFindingSpeaker(language)
}
