import { editDistance } from '../naming/edit-distance.ts'
import { foldName } from '../naming/fold.ts'

/** Longer writing is no slip of the keyboard, and not worth comparing. */
const LONGEST = 60

/**
 * Words one may write and the values they stand for, to tell a person what was probably meant. The words are folded
 * when they are first needed.
 */
export class Spellings {
  readonly #given: Iterable<readonly [written: string, value: string]>
  #folded: ReadonlyMap<string, string> | null = null

  constructor(given: Iterable<readonly [written: string, value: string]>) {
    this.#given = given
  }

  /** Each word stands for itself. */
  static of(words: readonly string[]): Spellings {
    return new Spellings(words.map((word) => [word, word] as const))
  }

  /** The value meant: of the same word when folded (`Youth Exchange`), else of one with at most one edit in four letters. */
  nearest(written: string): string | null {
    const folded = foldName(written.slice(0, LONGEST))
    if (folded === '' || written.length > LONGEST) return null
    this.#folded ??= foldAll(this.#given)
    const same = this.#folded.get(folded)
    if (same !== undefined) return same
    let best: string | null = null
    // Two or three wrong letters are near to everything.
    let least = folded.length < 4 ? 1 : Math.floor(folded.length / 4) + 1
    for (const [spelling, value] of this.#folded) {
      const distance = editDistance(folded, spelling, least - 1)
      if (distance < least) {
        best = value
        least = distance
      }
    }
    return best
  }

  /** The value that may have been meant by what was refused; null where none is near. */
  meant(written: unknown): string | null {
    const nearest = typeof written === 'string' ? this.nearest(written) : null
    return nearest === written ? null : nearest
  }
}

function foldAll(given: Iterable<readonly [string, string]>): Map<string, string> {
  const folded = new Map<string, string>()
  for (const [written, value] of given) {
    const key = foldName(written)
    if (key !== '' && !folded.has(key)) folded.set(key, value)
  }
  return folded
}
