import type { Language } from '../../../src/wording/language.ts'
import { germanAbout } from './de.ts'
import { englishAbout } from './en.ts'
import { frenchAbout } from './fr.ts'
import type { AboutLabels } from './labels.ts'
import { polishAbout } from './pl.ts'
import { ukrainianAbout } from './uk.ts'

const labels: Readonly<Record<Language, AboutLabels>> = {
  en: englishAbout, pl: polishAbout, de: germanAbout, fr: frenchAbout, uk: ukrainianAbout,
}

/** The words of the pages about the service itself, in a language. */
export function aboutLabels(language: Language): AboutLabels {
  return labels[language]
}
