import type { Language } from '../../../src/wording/language.ts'
import { germanImport } from './de.ts'
import { englishImport } from './en.ts'
import { frenchImport } from './fr.ts'
import type { ImportLabels } from './labels.ts'
import { polishImport } from './pl.ts'
import { ukrainianImport } from './uk.ts'

const labels: Readonly<Record<Language, ImportLabels>> = {
  en: englishImport, pl: polishImport, de: germanImport, fr: frenchImport, uk: ukrainianImport,
}

/** The words of the import pages, in a language. */
export function importLabels(language: Language): ImportLabels {
  return labels[language]
}
