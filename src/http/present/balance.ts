import type { Placement } from '../../matching/balance/balance.ts'
import type { SuggestedPartners } from '../../use-cases/suggest-partners.ts'
import { sayBalance, sayPlacement } from '../../wording/balance/say.ts'
import type { Language } from '../../wording/language.ts'

/** What balance did to a list, as the answer tells it. */
export function presentBalance({ applied, unfilled, displaced }: SuggestedPartners['balance'], language: Language) {
  return {
    applied, unfilled,
    displaced: displaced.map(({ municipality: { id, name, country }, score, placement }) =>
      ({ municipality: { id, name, country }, score, placement: presentPlacement(placement, null, language) })),
    text: sayBalance(applied, language),
  }
}

/** `place`: from 1; null when it is not in the list. */
export function presentPlacement({ byScore, step, exposure }: Placement, place: number | null, language: Language) {
  return {
    byScore, step,
    exposure: exposure === null ? null : { ...exposure, shown: rounded(exposure.shown), lists: rounded(exposure.lists), penalty: rounded(exposure.penalty) },
    text: sayPlacement({ byScore, step, exposure }, place, language),
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
