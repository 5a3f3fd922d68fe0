import type { Language } from '../language.ts'
import type { Labels } from './catalogue.ts'
import { germanLabels } from './de.ts'
import { englishLabels } from './en.ts'
import { frenchLabels } from './fr.ts'
import { polishLabels } from './pl.ts'
import { ukrainianLabels } from './uk.ts'

const labels: Readonly<Record<Language, Labels>> = {
  en: englishLabels, pl: polishLabels, de: germanLabels, fr: frenchLabels, uk: ukrainianLabels,
}

/** The names of all values in a language. */
export function labelsOf(language: Language): Labels {
  return labels[language]
}
