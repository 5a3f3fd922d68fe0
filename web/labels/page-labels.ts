import type { Language } from '../../src/wording/language.ts'
import { englishLabels } from './en.ts'
import type { Labels } from './labels.ts'
import { polishLabels } from './pl.ts'

const labels: Readonly<Record<Language, Labels>> = { en: englishLabels, pl: polishLabels }

/** The fixed words of the pages in a language. */
export function pageLabels(language: Language): Labels {
  return labels[language]
}
