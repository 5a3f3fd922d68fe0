import type { Language } from '../../../src/wording/language.ts'
import { germanHome } from './de.ts'
import { englishHome } from './en.ts'
import { frenchHome } from './fr.ts'
import type { HomeLabels } from './labels.ts'
import { polishHome } from './pl.ts'
import { ukrainianHome } from './uk.ts'

const labels: Readonly<Record<Language, HomeLabels>> = {
  en: englishHome, pl: polishHome, de: germanHome, fr: frenchHome, uk: ukrainianHome,
}

/** The words of the first page, in a language. */
export function homeLabels(language: Language): HomeLabels {
  return labels[language]
}
