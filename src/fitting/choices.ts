import type { Design } from './design.ts'

/**
 * Choices for a conditional logit, sparse and flat: each has a row for what was chosen, first, and one for each of the
 * alternatives that were drawn. A row carries the logarithm of the chance with which it was drawn.
 */
export class Choices {
  /** First row of every choice, and the number of rows. */
  readonly first: number[] = [0]
  /** First entry of every row, and the number of entries. */
  readonly entry: number[] = [0]
  readonly logChance: number[] = []
  /** 1 where the row lies in the chosen one's country. */
  readonly sameCountry: number[] = []
  /** 1 for a choice of which neither end has a partner on record. */
  readonly neitherKnown: number[] = []
  parameter = new Uint16Array(1 << 20)
  factor = new Float32Array(1 << 20)

  get size(): number {
    return this.first.length - 1
  }

  get rows(): number {
    return this.entry.length - 1
  }

  add({ parameter, factor, count }: Design, chance: number, sameCountry: boolean): void {
    const from = this.entry.at(-1) ?? 0
    if (from + count > this.parameter.length) this.grow()
    this.parameter.set(parameter.subarray(0, count), from)
    this.factor.set(factor.subarray(0, count), from)
    this.entry.push(from + count)
    this.logChance.push(Math.log(chance))
    this.sameCountry.push(sameCountry ? 1 : 0)
  }

  /** Closes the choice whose rows were added since the last one. */
  close(neitherKnown: boolean): void {
    this.first.push(this.rows)
    this.neitherKnown.push(neitherKnown ? 1 : 0)
  }

  private grow(): void {
    const [parameter, factor] = [new Uint16Array(2 * this.parameter.length), new Float32Array(2 * this.factor.length)]
    parameter.set(this.parameter)
    factor.set(this.factor)
    this.parameter = parameter
    this.factor = factor
  }
}
