import type { Language } from '../../../src/wording/language.ts'
import { germanRanking } from './de.ts'
import { englishRanking } from './en.ts'
import { frenchRanking } from './fr.ts'
import type { RankingLabels } from './labels.ts'
import { polishRanking } from './pl.ts'
import { ukrainianRanking } from './uk.ts'

const labels: Readonly<Record<Language, RankingLabels>> = {
  en: englishRanking, pl: polishRanking, de: germanRanking, fr: frenchRanking, uk: ukrainianRanking,
}

/** The words of the page that says how the ranking works, in a language. */
export function rankingLabels(language: Language): RankingLabels {
  return labels[language]
}
