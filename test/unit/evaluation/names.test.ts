import { describe, expect, it } from '@jest/globals'
import { askNames, type FoundMunicipality } from '../../../src/evaluation/name-answers.ts'
import { parseNameCases } from '../../../src/evaluation/name-cases.ts'
import { scoreNames } from '../../../src/evaluation/name-scores.ts'
import { compareNames } from '../../../src/evaluation/same-names.ts'

const town = (geonamesCode: string | null, lat = 0): FoundMunicipality =>
  ({ name: `Town ${geonamesCode ?? 'without code'}`, geonamesCode, location: { lat, lon: 20 } })
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

describe('scoreNames', () => {
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
  const evaluate = async () => {
    const ticks = clock.values()
    return scoreNames(await askNames(cases, (query) => Promise.resolve(answers[query] ?? []), () => ticks.next().value ?? 0))
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
    await expect(askNames(cases, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  })
})

describe('compareNames', () => {
  const asking = (answers: Record<string, FoundMunicipality[]>) =>
    askNames(parseNameCases(Object.keys(answers).map((query) => line(query, 'plain', 1)).join('\n')), (query) => Promise.resolve(answers[query] ?? []))
  const queries = Array.from({ length: 100 }, (_, at) => `query ${at}`)

  it('counts first hits and lists of five that are the same', async () => {
    const one = await asking({ same: [town('1'), town('2')], order: [town('1'), town('2'), town('3')], longer: [town('1')], none: [] })
    const other = await asking({ same: [town('1'), town('2')], order: [town('1'), town('3'), town('2')], longer: [town('1'), town('2')], none: [] })
    expect(compareNames(one, other)).toEqual({ cases: 4, sameFirst: 4, sameFive: 2, share: 1, passes: true, differences: [] })
  })

  it('leaves out what stands behind the fifth', async () => {
    const five = ['1', '2', '3', '4', '5'].map((code) => town(code))
    expect(compareNames(await asking({ long: [...five, town('6')] }), await asking({ long: [...five, town('7')] })).sameFive).toBe(1)
  })

  it('lists each query with different first hits, and both of them', async () => {
    const one = await asking({ swapped: [town('1'), town('2')], lost: [town('3')] })
    const other = await asking({ swapped: [town('2'), town('1')], lost: [] })
    expect(compareNames(one, other)).toMatchObject({
      sameFirst: 0, sameFive: 0, passes: false,
      differences: [{ kind: 'plain', query: 'swapped', one: town('1'), other: town('2') }, { kind: 'plain', query: 'lost', one: town('3'), other: null }],
    })
  })

  it('knows those without a code by name and place', async () => {
    const compared = compareNames(await asking({ a: [town(null, 50)], b: [town(null, 50)], c: [town(null)] }), await asking({ a: [town(null, 50)], b: [town(null, 51)], c: [town('1')] }))
    expect(compared.differences.map(({ query }) => query)).toEqual(['b', 'c'])
  })

  it.each([[3, true], [4, false]])('with %i of a hundred that differ: %s', async (different, passes) => {
    const answers = (code: string) => Object.fromEntries(queries.map((query, at) => [query, [town(at < different ? code : '1')]]))
    expect(compareNames(await asking(answers('1')), await asking(answers('2'))).passes).toBe(passes)
  })

  it('refuses what was not asked of both', async () => {
    const one = await asking({ a: [town('1')] })
    for (const nothing of [one, []]) expect(() => compareNames(nothing, [])).toThrow('Only answers to the same cases can be compared')
    const other = await asking({ b: [town('1')] })
    expect(() => compareNames(one, other)).toThrow("Only one of the two was asked 'a'")
  })
})
