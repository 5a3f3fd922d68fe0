/** Parts of sentences that every language builds alike. */
import type { Wish } from '../../matching/findings.ts'

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What is said of one thing, or of several, where no number stands beside it: 21 of them are several in every language. */
export function oneOrSeveral(things: readonly unknown[], one: string, several: string): string {
  return things.length === 1 ? one : several
}

/** The wishes that are met (or not), or, where none is, those of which nothing is known. */
export function tellingWishes(wishes: readonly Wish[], met: boolean): readonly Wish[] {
  const chosen = wishes.filter((wish) => wish.met === met)
  return chosen.length > 0 ? chosen : wishes
}
