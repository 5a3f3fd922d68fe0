import { createHash } from 'node:crypto'
import { z } from 'zod'
import { InvalidInput } from '../shared/errors.ts'

const content = z.tuple([z.int().min(0), z.string()])

/** A cursor: where the next page begins, and a digest of the question, since a place means nothing in another list. */
export function makeCursor(place: number, question: unknown): string {
  return Buffer.from(JSON.stringify([place, digestOf(question)])).toString('base64url')
}

/** The place in the list; 0 without a cursor. Fails with InvalidInput for a cursor that is not of this question. */
export function readCursor(cursor: string | undefined, question: unknown): number {
  if (cursor === undefined) return 0
  const message = 'Send the value of `next` as it was given, with the other parameters unchanged, or leave it out.'
  try {
    const [place, digest] = content.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    if (digest === digestOf(question)) return place
  } catch {
    // What cannot be read is not one of ours.
  }
  throw new InvalidInput([{ field: 'cursor', message }])
}

function digestOf(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 8)
}
