import type { Language } from '../../../src/wording/language.ts'
import { germanPartners } from './de.ts'
import { englishPartners } from './en.ts'
import { frenchPartners } from './fr.ts'
import type { PartnersLabels } from './labels.ts'
import { polishPartners } from './pl.ts'
import { ukrainianPartners } from './uk.ts'

const labels: Readonly<Record<Language, PartnersLabels>> = {
  en: englishPartners, pl: polishPartners, de: germanPartners, fr: frenchPartners, uk: ukrainianPartners,
}

/** The words of the pages that find partners, in a language. */
export function partnersLabels(language: Language): PartnersLabels {
  return labels[language]
}
