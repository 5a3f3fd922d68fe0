/**
 * Shares one event loop between short requests that a person waits for as they type and long stretches of
 * computing. A stretch takes one turn of the loop, so that what came in meanwhile is served before the next one,
 * and while urgent work is under way stretches are held back for a little.
 */
export class Turns {
  readonly #patience: number
  readonly #waiting: (() => void)[] = []
  #urgent = 0
  #scheduled = false
  /** When urgent work began to hold stretches back; null while it does not. */
  #heldSince: number | null = null
  #timer: NodeJS.Timeout | null = null

  /** @param patience how long urgent work may hold the next stretch back, ms: under unending urgent work one begins this often */
  constructor(patience = 25) {
    this.#patience = patience
  }

  /** Does work that goes before waiting stretches, at every point where it waits for something itself. */
  async urgently<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#urgent++
    try {
      return await work()
    } finally {
      this.#urgent--
      if (this.#urgent === 0) this.#schedule()
    }
  }

  /** Resolves when the caller may compute, at once and without waiting for anything in between. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#schedule()
    })
  }

  /** Looks after the next turn of the loop, when what came in has been taken up, whether a stretch may begin. */
  #schedule(): void {
    if (this.#scheduled || this.#waiting.length === 0) return
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      this.#begin()
    })
  }

  #begin(): void {
    if (this.#urgent > 0) {
      this.#heldSince ??= performance.now()
      const left = this.#patience - (performance.now() - this.#heldSince)
      if (left > 0) {
        this.#timer ??= setTimeout(() => this.#schedule(), left)
        return
      }
    }
    this.#heldSince = null
    this.#waiting.shift()?.()
    this.#schedule()
  }
}
