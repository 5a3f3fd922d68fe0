/**
 * Shares one event loop between short requests that a person waits for as they type and long stretches of
 * computing. A stretch takes one turn of the loop, so that what came in meanwhile is served before the next one,
 * and while urgent work is under way it waits a little for its end.
 */
export class Turns {
  readonly #patience: number
  readonly #waiting: { readonly begin: () => void; readonly since: number }[] = []
  #urgent = 0
  #scheduled = false
  #timer: NodeJS.Timeout | null = null

  /** @param patience how long a stretch gives way to urgent work at most, ms */
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
      this.#waiting.push({ begin: resolve, since: performance.now() })
      this.#schedule()
    })
  }

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
    const first = this.#waiting[0]
    if (first === undefined) return
    const left = this.#patience - (performance.now() - first.since)
    if (this.#urgent > 0 && left > 0) {
      this.#timer ??= setTimeout(() => this.#schedule(), left)
      return
    }
    this.#waiting.shift()
    first.begin()
    this.#schedule()
  }
}
