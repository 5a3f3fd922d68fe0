/** Parts of sentences that every language builds alike. */
import type { EvidenceByCode, Wish } from '../../matching/findings.ts'

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What is said of one thing, or of several, where no number stands beside it: 21 of them are several in every language. */
export function oneOrSeveral(things: readonly unknown[], one: string, several: string): string {
  return things.length === 1 ? one : several
}

/** Whether any tie of the two regions is on record: in few links, none may still be more than was to be expected. */
export function hasTies({ asker, candidate }: EvidenceByCode['region_and_country_linked']): boolean {
  return (asker?.links ?? 0) + (candidate?.links ?? 0) > 0
}

/** Whether any link of those that are counted is on record: none may still be more than elsewhere, by what is known of such sizes. */
export function hasLinks({ region, alike }: EvidenceByCode['partnerships_common_there']): boolean {
  return (region?.links ?? 0) + alike.links > 0
}

/** The wishes that are met (or not), or, where none is, those of which nothing is known. */
export function tellingWishes(wishes: readonly Wish[], met: boolean): readonly Wish[] {
  const chosen = wishes.filter((wish) => wish.met === met)
  return chosen.length > 0 ? chosen : wishes
}
