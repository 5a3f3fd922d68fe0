import { describe, expect, it } from '@jest/globals'
import { parseNameCases } from '../../../src/evaluation/name-cases.ts'
import { evaluateNames, type FoundMunicipality } from '../../../src/evaluation/name-scores.ts'

const line = (query: string, kind: string, id: number) => JSON.stringify({
  query, kind, municipality_geonameid: id, lat: 50, lon: 20, tolerance_km: 3, source: 'made up',
})

describe('parseNameCases', () => {
  it('reads a case a line', () => {
    expect(parseNameCases(`${line('Krakau', 'exonym-de', 7)}\n\n`)).toEqual([
      { query: 'Krakau', kind: 'exonym-de', geonamesCode: '7', location: { lat: 50, lon: 20 }, tolerance: 3_000 },
    ])
  })

  it('names the line and the field that it cannot read', () => {
    expect(() => parseNameCases(`${line('a', 'b', 1)}\n{"query":"x"}`)).toThrow(/line 2:[^]*kind/)
    expect(() => parseNameCases('nonsense')).toThrow('line 1: not JSON')
  })
})

describe('evaluateNames', () => {
  const town = (geonamesCode: string | null, lat = 0): FoundMunicipality =>
    ({ name: `Town ${geonamesCode ?? 'without code'}`, geonamesCode, location: { lat, lon: 20 } })
  const cases = parseNameCases([
    line('first', 'plain', 1), line('third', 'made:typo', 1), line('near', 'made:typo-folded', 1),
    line('sixth', 'made:prefix', 1), line('nothing', 'plain', 1),
  ].join('\n'))
  const answers: Record<string, FoundMunicipality[]> = {
    first: [town('1'), town('2')],
    third: [town('2'), town('3'), town('1')],
    near: [town(null, 50.02), town('2')],
    sixth: [town('2'), town('3'), town('4'), town('5'), town('6'), town('1')],
  }
  const clock = [0, 10, 10, 30, 30, 31, 31, 35, 35, 36]
  const evaluate = () => {
    const ticks = clock.values()
    return evaluateNames(cases, (query) => Promise.resolve(answers[query] ?? []), () => ticks.next().value ?? 0)
  }

  it('counts the first and the first five, by code or by place, for groups and kinds', async () => {
    const { scores } = await evaluate()
    expect(Object.fromEntries(scores.map(({ kind, cases: count, first, amongFive }) => [kind, [count, first, amongFive]]))).toEqual({
      'all published': [2, 0.5, 0.5],
      'all typos': [2, 0.5, 1],
      'all made prefixes': [1, 0, 0],
      'made:prefix': [1, 0, 0],
      'made:typo': [1, 0, 1],
      'made:typo-folded': [1, 1, 1],
      plain: [2, 0.5, 0.5],
    })
  })

  it('lists what was not first, with its rank and what was found instead', async () => {
    const { misses } = await evaluate()
    expect(misses.map(({ query, rank }) => [query, rank])).toEqual([['third', 3], ['sixth', null], ['nothing', null]])
    expect(misses[0]?.found).toEqual(['Town 2', 'Town 3', 'Town 1'])
  })

  it('measures how long each query took', async () => {
    expect((await evaluate()).latency).toEqual({ p50: 4, p95: 20 })
  })

  it('lets a failing search fail', async () => {
    await expect(evaluateNames(cases, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  })
})
