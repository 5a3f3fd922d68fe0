import type { Language } from '../../../src/wording/language.ts'
import { germanRecord } from './de.ts'
import { englishRecord } from './en.ts'
import { frenchRecord } from './fr.ts'
import type { RecordLabels } from './labels.ts'
import { polishRecord } from './pl.ts'
import { ukrainianRecord } from './uk.ts'

const labels: Readonly<Record<Language, RecordLabels>> = {
  en: englishRecord, pl: polishRecord, de: germanRecord, fr: frenchRecord, uk: ukrainianRecord,
}

/** The words of a municipality's page, in a language. */
export function recordLabels(language: Language): RecordLabels {
  return labels[language]
}
