import type { Placement } from '../../matching/balance/balance.ts'
import type { BalanceStep } from '../../matching/balance/steps.ts'
import { formatsOf } from '../formats.ts'
import type { Language } from '../language.ts'
import type { BalanceWords } from './balance-words.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { polish } from './pl.ts'
import { ukrainian } from './uk.ts'

const catalogues: Readonly<Record<Language, BalanceWords>> = { en: english, pl: polish, de: german, fr: french, uk: ukrainian }

/** What has a part in the order beside the score, as a sentence; null where nothing has. */
export function sayBalance(applied: readonly BalanceStep[], language: Language): string | null {
  const { order, steps, between } = catalogues[language]
  return applied.length === 0 ? null : order(applied.map((step) => steps[step]).join(between))
}

/**
 * Why a suggestion is not where its score alone would have put it; null where it is.
 * @param place from 1; null when it is not in the list
 */
export function sayPlacement(placement: Placement, place: number | null, language: Language): string | null {
  if (placement.byScore === place) return null
  return catalogues[language].placed(formatsOf(language).number(placement.byScore), why(placement, place, language))
}

function why({ byScore, exposure, step }: Placement, place: number | null, language: Language): string {
  const words = catalogues[language]
  const formats = formatsOf(language)
  if (step === null) return words.others
  if (step !== 'exposure') return (place !== null && place < byScore ? words.raised : words.gaveWay)[step]
  // Decayed counts are estimates; whoever stands back was in one list at least.
  const shown = Math.max(1, Math.round(exposure?.shown ?? 0))
  return words.shownOften(formats.number(shown), formats.counted(Math.max(shown, exposure?.lists ?? 0), words.lists))
}
