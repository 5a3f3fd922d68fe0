import { createHash } from 'node:crypto'
import { z } from 'zod'
import { InvalidInput } from '../shared/errors.ts'
import { inputFault } from '../shared/field-fault.ts'

/**
 * A cursor: the place behind the last item of a page, as the values that the list is sorted by, and a digest of the
 * question, since a place means nothing in another list. No count of items is in it, so that what is written or
 * removed before the place moves nothing behind it.
 */
export function makeCursor(place: unknown, question: unknown): string {
  return Buffer.from(JSON.stringify([place, digestOf(question)])).toString('base64url')
}

/**
 * The place in the list; null without a cursor, for the beginning.
 * @param place what a place of this list is made of
 * Fails with InvalidInput for a cursor that is not of this question.
 */
export function readCursor<Place>(place: z.ZodType<Place>, cursor: string | undefined, question: unknown): Place | null {
  if (cursor === undefined) return null
  try {
    const [found, digest] = z.tuple([place, z.string()]).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    if (digest === digestOf(question)) return found
  } catch {
    // What cannot be read is not one of ours.
  }
  throw new InvalidInput([inputFault('cursor', 'not_a_cursor', {})])
}

/** An id or another whole number that a place may hold: one that a column of the database can hold. */
export const placeNumber = z.int().min(-2_147_483_648).max(2_147_483_647)
/** A text that a place may hold. */
export const placeText = z.string().max(600).refine((text) => !text.includes('\0') && !/\p{Surrogate}/u.test(text))

function digestOf(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 8)
}
