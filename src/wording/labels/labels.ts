import type { Language } from '../language.ts'
import type { Labels } from './catalogue.ts'
import { englishLabels } from './en.ts'
import { polishLabels } from './pl.ts'

const labels: Readonly<Record<Language, Labels>> = { en: englishLabels, pl: polishLabels }

/** The names of all values in a language. */
export function labelsOf(language: Language): Labels {
  return labels[language]
}
