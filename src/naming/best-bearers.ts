import { roomFor } from './room-for.ts'

/** Gathers, in a pass over many names, the best bearer of each municipality, and then the best of those. */
export class BestBearers {
  /** The best bearer plus one, by municipality; 0 is none. */
  #bearers = new Int32Array(1 << 10)
  #scores = new Float32Array(1 << 10)
  #touched: number[] = []

  offer(municipality: number, bearer: number, score: number): void {
    if (municipality >= this.#bearers.length) {
      this.#bearers = roomFor(this.#bearers, municipality + 1)
      this.#scores = roomFor(this.#scores, municipality + 1)
    }
    if (this.#bearers[municipality] === 0) this.#touched.push(municipality)
    else if (score <= (this.#scores[municipality] as number)) return
    this.#bearers[municipality] = bearer + 1
    this.#scores[municipality] = score
  }

  /** The bearers of the `limit` highest scores, and any that tie with the last, in no order; forgets everything. */
  take(limit: number): number[] {
    const touched = this.#touched
    let taken = touched
    if (touched.length > limit) {
      const scores = Float32Array.from(touched, (municipality) => this.#scores[municipality] as number).sort()
      const least = scores[touched.length - limit] as number
      taken = touched.filter((municipality) => (this.#scores[municipality] as number) >= least)
    }
    const bearers = taken.map((municipality) => (this.#bearers[municipality] as number) - 1)
    for (const municipality of touched) this.#bearers[municipality] = 0
    this.#touched = []
    return bearers
  }
}
