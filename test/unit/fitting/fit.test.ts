import { describe, expect, it } from '@jest/globals'
import { rankingSchema } from '../../../config/ranking/schema.ts'
import { distinctPairs, linksOfCountries } from '../../../src/fitting/distinct-pairs.ts'
import { fitRankingValues } from '../../../src/fitting/fit.ts'
import { rankingJson } from '../../../src/fitting/ranking-json.ts'
import { interpolate } from '../../../src/matching/piecewise.ts'
import { row, TODAY, TREE } from '../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../support/ranking-values.ts'

/** A world in which everybody's partner is of its own size, and nothing else matters. */
const sizes = Array.from({ length: 40 }, (_, i) => 500 * 1.25 ** i)
const rows = sizes.flatMap((size, i) => (['PL', 'DE'] as const).map((country, side) =>
  row({ id: 1 + 2 * i + side, name: `${country} ${i}`, country, population: Math.round(size), lat: 50, lon: side === 0 ? 20 : 10 })))
const pairs = sizes.map((_, i): [number, number] => [1 + 2 * i, 2 + 2 * i])
const OPTIONS = { seed: 5, folds: 4, choices: 1_000, coldShare: 0.2, penalty: { ridge: 0.5, roughness: 0.5, violation: 1_000, withinCountry: 0.5, neitherKnown: 1 }, today: TODAY }

describe('a fit', () => {
  const fitted = fitRankingValues(rows, pairs, TREE, RANKING_VALUES, OPTIONS)
  const values = rankingSchema.parse(fitted.values)

  it('learns what decides, in shape', () => {
    const middle = values.size.byAsker[3]?.byLogRatio ?? { at: [], value: [] }
    expect(interpolate(middle, 0)).toBeGreaterThan(interpolate(middle, 1.4) + 0.5)
    expect(interpolate(middle, 0)).toBeGreaterThan(interpolate(middle, -1.4) + 0.5)
    const { value } = values.distance.byKilometres
    expect(value).toEqual(value.toSorted((a, b) => b - a))
    expect(fitted.after).toBeLessThan(fitted.before)
  })

  it('is the same for the same seed', () => {
    expect(fitRankingValues(rows, pairs, TREE, RANKING_VALUES, OPTIONS).values).toEqual(fitted.values)
  })

  it('that begins anew knows nothing of the values given', () => {
    const other = { ...RANKING_VALUES, sameName: { ...RANKING_VALUES.sameName, value: 2 * RANKING_VALUES.sameName.value } }
    const anew = [RANKING_VALUES, other].map((start) => fitRankingValues(rows, pairs, TREE, start, { ...OPTIONS, choices: 60, anew: true }).values)
    expect(anew[0]).toEqual(anew[1])
  })

  it('leaves alone what is not fitted', () => {
    expect(values.interests).toEqual(RANKING_VALUES.interests)
    expect(values.officialLanguage.languages).toEqual(RANKING_VALUES.officialLanguage.languages)
  })
})

describe('pairs for a fit', () => {
  it('are across borders, whole, and each once', () => {
    const some = [{ a: 1, b: 2 }, { a: 2, b: 1 }, { a: 1, b: 3 }, { a: null, b: 2 }, { a: 3, b: 4 }]
    expect(distinctPairs(some, rows)).toEqual([[2, 1], [3, 4]])
    expect(linksOfCountries([[2, 1], [3, 4]], rows)).toEqual({ 'DE-PL': 2 })
  })
})

describe('files of ranking values', () => {
  it('have the provenance first and lists on one line', () => {
    const values = { at: [1, 2], nested: [{ value: [] }], provenance: { source: 'x' } }
    const text = rankingJson(values)
    expect(text).toBe('{\n  "provenance": {\n    "source": "x"\n  },\n  "at": [1, 2],\n  "nested": [\n    {\n      "value": []\n    }\n  ]\n}\n')
    expect(JSON.parse(text)).toEqual({ provenance: { source: 'x' }, at: [1, 2], nested: [{ value: [] }] })
  })
})
