import type { Language } from '../../../src/wording/language.ts'
import { germanLinks } from './de.ts'
import { englishLinks } from './en.ts'
import { frenchLinks } from './fr.ts'
import type { LinkLabels } from './labels.ts'
import { polishLinks } from './pl.ts'
import { ukrainianLinks } from './uk.ts'

const labels: Readonly<Record<Language, LinkLabels>> = {
  en: englishLinks, pl: polishLinks, de: germanLinks, fr: frenchLinks, uk: ukrainianLinks,
}

/** The words of the lists of partnerships, their map and their numbers, in a language. */
export function linkLabels(language: Language): LinkLabels {
  return labels[language]
}
