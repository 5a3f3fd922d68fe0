import { describe, expect, it } from '@jest/globals'
import { Choices } from '../../../src/fitting/choices.ts'
import { conditionalLogit } from '../../../src/fitting/conditional-logit.ts'
import { Design } from '../../../src/fitting/design.ts'
import { minimise } from '../../../src/fitting/minimise.ts'
import { falling, rising } from '../../../src/fitting/monotone.ts'
import { Layout } from '../../../src/fitting/parameters.ts'
import { randomNumbers } from '../../../src/fitting/random.ts'
import { RANKING_VALUES } from '../../support/ranking-values.ts'

const layout = new Layout(RANKING_VALUES)
const PENALTY = { ridge: 0.1, roughness: 0.5, violation: 20, withinCountry: 0.5, neitherKnown: 2 }

/** Choices of five alternatives with three random factors each; of a quarter of them neither end is known. */
function someChoices(): Choices {
  const random = randomNumbers(7)
  const choices = new Choices()
  const design = new Design(layout)
  for (let choice = 0; choice < 20; choice++) {
    for (let row = 0; row < 5; row++) {
      design.count = 3
      for (let k = 0; k < 3; k++) {
        design.parameter[k] = Math.floor(random() * layout.size)
        design.factor[k] = random()
      }
      choices.add(design, row === 0 ? 1 : 0.5, row < 3)
    }
    choices.close(choice % 4 === 0)
  }
  return choices
}

describe('the conditional logit', () => {
  it('has the gradient that differences show', () => {
    const objective = conditionalLogit(someChoices(), layout, new Uint8Array(layout.size).fill(1), PENALTY)
    const random = randomNumbers(3)
    const at = Float64Array.from({ length: layout.size }, () => random() - 0.5)
    const gradient = new Float64Array(layout.size)
    objective(at, gradient)
    const step = 1e-5
    for (const parameter of [0, 40, layout.size - 3]) {
      const value = (shift: number) => objective(at.map((x, i) => i === parameter ? x + shift : x), new Float64Array(layout.size))
      expect(gradient[parameter]).toBeCloseTo((value(step) - value(-step)) / (2 * step), 3)
    }
  })

  it('is the logarithm of the number of alternatives where all score alike, each counted as many times as it was drawn from', () => {
    const objective = conditionalLogit(someChoices(), layout, new Uint8Array(layout.size).fill(1), { ...PENALTY, violation: 0, withinCountry: 0, neitherKnown: 1 })
    expect(objective(new Float64Array(layout.size), new Float64Array(layout.size))).toBeCloseTo(20 * Math.log(1 + 4 / 0.5))
  })

  it('counts a choice of which neither end is known as often as its weight says', () => {
    const weighed = (neitherKnown: number) => conditionalLogit(someChoices(), layout, new Uint8Array(layout.size).fill(1),
      { ...PENALTY, violation: 0, withinCountry: 0, neitherKnown })(new Float64Array(layout.size), new Float64Array(layout.size))
    expect(weighed(3)).toBeCloseTo((15 + 3 * 5) * Math.log(1 + 4 / 0.5))
    expect(weighed(0)).toBeCloseTo(15 * Math.log(1 + 4 / 0.5))
  })
})

describe('minimising', () => {
  it('finds the bottom of a bent valley', () => {
    const rosenbrock = (at: Float64Array, gradient: Float64Array) => {
      const [x, y] = [at[0] ?? 0, at[1] ?? 0]
      gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x)
      gradient[1] = 200 * (y - x * x)
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2
    }
    const { at } = minimise(rosenbrock, Float64Array.of(-1.2, 1), Float64Array.of(1, 0.5), { iterations: 200, tolerance: 0 })
    expect([...at]).toEqual([expect.closeTo(1, 3), expect.closeTo(1, 3)])
  })
})

describe('monotone sequences', () => {
  it('pool what goes against them, by weight', () => {
    expect(rising([1, 3, 2, 4], [1, 1, 3, 1])).toEqual([1, 2.25, 2.25, 4])
    expect(falling([3, 1, 2], [1, 1, 1])).toEqual([3, 1.5, 1.5])
    expect(rising([], [])).toEqual([])
  })
})
