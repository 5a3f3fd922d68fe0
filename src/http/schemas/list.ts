import { z } from 'zod'

/**
 * A list of at most `most` entries. What goes far beyond is cut before it is looked at, so that a body of thousands
 * of wrong entries costs no more than one of a few; it is refused all the same.
 */
export function boundedList<Item extends z.ZodType>(item: Item, most: number) {
  return z.preprocess(
    (value) => (Array.isArray(value) && value.length > most ? value.slice(0, most + 1) : value),
    z.array(item).max(most),
  )
}
