/**
 * The best k of a stream of scored positions: a binary heap with the worst kept one on top. Equal scores go by id, the
 * smaller first, so that the list does not depend on the order in which municipalities were loaded.
 */
export class Best {
  private readonly scores: Float64Array
  private readonly ids: Float64Array
  private readonly positions: Int32Array
  private count = 0

  constructor(private readonly k: number) {
    this.scores = new Float64Array(k)
    this.ids = new Float64Array(k)
    this.positions = new Int32Array(k)
  }

  offer(score: number, id: number, position: number): void {
    if (this.count < this.k) {
      this.place(this.count, score, id, position)
      this.rise(this.count++)
    } else if (this.k > 0 && isWorse(this.scores[0] ?? 0, this.ids[0] ?? 0, score, id)) {
      this.place(0, score, id, position)
      this.sink()
    }
  }

  /** What was kept, best first. */
  sorted(): { readonly position: number; readonly id: number; readonly score: number }[] {
    return Array.from({ length: this.count }, (_, i) => ({ position: this.positions[i] ?? 0, id: this.ids[i] ?? 0, score: this.scores[i] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
  }

  private place(at: number, score: number, id: number, position: number): void {
    this.scores[at] = score
    this.ids[at] = id
    this.positions[at] = position
  }

  private rise(from: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.worse(at, parent)) return
      this.swap(at, parent)
      at = parent
    }
  }

  private sink(): void {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= this.count) return
      const right = left + 1
      const worst = right < this.count && this.worse(right, left) ? right : left
      if (!this.worse(worst, at)) return
      this.swap(worst, at)
      at = worst
    }
  }

  private worse(a: number, b: number): boolean {
    return isWorse(this.scores[a] ?? 0, this.ids[a] ?? 0, this.scores[b] ?? 0, this.ids[b] ?? 0)
  }

  private swap(a: number, b: number): void {
    const score = this.scores[a] ?? 0
    const id = this.ids[a] ?? 0
    const position = this.positions[a] ?? 0
    this.place(a, this.scores[b] ?? 0, this.ids[b] ?? 0, this.positions[b] ?? 0)
    this.place(b, score, id, position)
  }
}

function isWorse(score: number, id: number, otherScore: number, otherId: number): boolean {
  return score < otherScore || (score === otherScore && id > otherId)
}
