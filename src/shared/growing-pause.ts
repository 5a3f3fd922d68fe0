/** Pauses between attempts at something that is away: each twice as long as the one before, up to the longest. */
export class GrowingPause {
  readonly #first: number
  readonly #longest: number
  #next: number

  /** Milliseconds. */
  constructor(first: number, longest: number) {
    this.#first = first
    this.#longest = longest
    this.#next = first
  }

  /** How long to wait after one more failure, ms. */
  next(): number {
    const pause = this.#next
    this.#next = Math.min(2 * pause, this.#longest)
    return pause
  }

  /** It is there again. */
  reset(): void {
    this.#next = this.#first
  }
}
