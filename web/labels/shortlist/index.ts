import type { Language } from '../../../src/wording/language.ts'
import { germanShortlist } from './de.ts'
import { englishShortlist } from './en.ts'
import { frenchShortlist } from './fr.ts'
import type { ShortlistLabels } from './labels.ts'
import { polishShortlist } from './pl.ts'
import { ukrainianShortlist } from './uk.ts'

const labels: Readonly<Record<Language, ShortlistLabels>> = {
  en: englishShortlist, pl: polishShortlist, de: germanShortlist, fr: frenchShortlist, uk: ukrainianShortlist,
}

/** The words of comparing and of the shortlist, in a language. */
export function shortlistLabels(language: Language): ShortlistLabels {
  return labels[language]
}
