import type { Language } from '../../src/wording/language.ts'
import { germanLabels } from './de.ts'
import { englishLabels } from './en.ts'
import { frenchLabels } from './fr.ts'
import type { Labels } from './labels.ts'
import { polishLabels } from './pl.ts'
import { ukrainianLabels } from './uk.ts'

const labels: Readonly<Record<Language, Labels>> = {
  en: englishLabels, pl: polishLabels, de: germanLabels, fr: frenchLabels, uk: ukrainianLabels,
}

/** The fixed words of the pages in a language. */
export function pageLabels(language: Language): Labels {
  return labels[language]
}
