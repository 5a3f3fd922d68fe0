import { editDistance, prefixEditDistance } from './edit-distance.ts'
import { isLikelySlip } from './slip.ts'

/** How a folded name answers a folded query, the nearest first. */
export const EXACT = 0
/** The name begins with the query. */
export const BEGUN = 1
/** The query begins a later word of the name: "mont blanc" for Chamonix-Mont-Blanc. */
export const WITHIN = 2
/** One edit apart, and such as fingers make: see `isLikelySlip`. */
export const SLIP = 3
/** One edit apart, of another kind. */
export const ONE_EDIT = 4
/** The beginning of the name is one edit away. */
export const BEGUN_ONE_EDIT = 5
export const TWO_EDITS = 6
/** The query goes on after the name: "Offenbach am Main" for Offenbach. */
export const CONTINUED = 7
/** None of these; an engine had its own reason to think of the name. */
export const OTHER = 8
export type Match = number

/** Edits believed in the beginning of a name; more would make it the beginning of nearly any name. */
export const EDITS_IN_BEGINNING = 1
const SHORTEST_EDITED_BEGINNING = 4

/**
 * How many edits are believed to be slips of the keyboard: none below three letters, one below six, else two.
 * @param length of the folded query, in letters
 */
export function editsAllowed(length: number): number {
  if (length < 3) return 0
  return length < 6 ? 1 : 2
}

/** Whether a query of so many letters may be the beginning of a name with an edit. */
export function mayBeginWithEdit(length: number): boolean {
  return length >= SHORTEST_EDITED_BEGINNING
}

/** Whether the name is the query, a part of it or one slip away. */
export function isNear(match: Match): boolean {
  return match <= BEGUN_ONE_EDIT
}

/** The best match of a folded name to a folded query, both not empty. */
export function matchOf(query: string, name: string): Match {
  if (name.startsWith(query)) return name.length === query.length ? EXACT : BEGUN
  if (name.includes(` ${query}`)) return WITHIN
  const bound = editsAllowed(query.length)
  const edits = editDistance(query, name, bound)
  if (edits === 1 && bound > 0) return isLikelySlip(query, name) ? SLIP : ONE_EDIT
  if (mayBeginWithEdit(query.length) && prefixEditDistance(query, name, EDITS_IN_BEGINNING) <= EDITS_IN_BEGINNING) {
    return BEGUN_ONE_EDIT
  }
  if (edits <= bound) return TWO_EDITS
  return query.startsWith(`${name} `) ? CONTINUED : OTHER
}
