import type { Language } from '../../../src/wording/language.ts'
import { germanEmbed } from './de.ts'
import { englishEmbed } from './en.ts'
import { frenchEmbed } from './fr.ts'
import type { EmbedLabels } from './labels.ts'
import { polishEmbed } from './pl.ts'
import { ukrainianEmbed } from './uk.ts'

const labels: Readonly<Record<Language, EmbedLabels>> = {
  en: englishEmbed, pl: polishEmbed, de: germanEmbed, fr: frenchEmbed, uk: ukrainianEmbed,
}

/** The words of the page on which the search box is set up. */
export function embedLabels(language: Language): EmbedLabels {
  return labels[language]
}
