import { describe, expect, it } from '@jest/globals'
import { byDecade } from '../../../web/links/decades.ts'
import { tieRegions, widthOf, type End } from '../../../web/links/region-ties.ts'
import { sumByCountry } from '../../../web/links/saturation-sums.ts'
import { card } from './props.ts'

const end = (country: string, regionId: number, lat = 50, lon = 15): End =>
  ({ regionId, card: card({ country, region: regionId === 0 ? null : `Region ${regionId}`, location: { lat, lon } }) })

describe('ties of regions', () => {
  it('count the partnerships between two regions, the most first, and lie in the middle of their ends', () => {
    const ties = tieRegions([
      [end('PL', 1, 50), end('DE', 8)], [end('PL', 1, 52), end('DE', 8)], [end('PL', 2), end('DE', 8)], [end('PL', 0), end('DE', 9)],
    ])
    expect(ties.map(({ a, b, count }) => [a.id, b.id, count])).toEqual([[1, 8, 2], [2, 8, 1], [0, 9, 1]])
    expect(ties[0]?.a).toMatchObject({ country: 'PL', name: 'Region 1', ends: 2, location: { lat: 51, lon: 15 } })
    expect(ties[0]?.b.ends).toBe(3)
    expect(ties[2]?.a.name).toBeNull()
  })

  it('count what regions have among themselves with what their municipalities have', () => {
    const saxony: End = { regionId: 8, card: card({ id: 8, name: 'Sachsen', level: 'region', country: 'DE', region: null }) }
    const silesia: End = { regionId: 1, card: card({ id: 1, name: 'Region 1', level: 'region', region: null }) }
    const [tie, ...others] = tieRegions([[silesia, saxony], [end('PL', 1), end('DE', 8)]])
    expect(others).toEqual([])
    expect(tie).toMatchObject({ count: 2, a: { id: 1, name: 'Region 1' }, b: { id: 8, name: 'Sachsen' } })
  })

  it('keep apart the unknown regions of different countries', () => {
    expect(tieRegions([[end('PL', 0), end('DE', 0)], [end('PL', 0), end('CZ', 0)]])).toHaveLength(2)
  })

  it('are as wide as their share of the most', () => {
    expect([1, 2, 4, 10].map((count) => widthOf(count, 10))).toEqual([1, 2, 3, 4])
  })
})

describe('decades', () => {
  it('follow one another without a gap, and leave out unknown years', () => {
    expect(byDecade([{ year: 1959, count: 2 }, { year: 1950, count: 1 }, { year: 1981, count: 4 }, { year: null, count: 9 }])).toEqual([
      { decade: 1950, count: 3 }, { decade: 1960, count: 0 }, { decade: 1970, count: 0 }, { decade: 1980, count: 4 },
    ])
    expect(byDecade([{ year: null, count: 3 }])).toEqual([])
  })
})

describe('saturation', () => {
  it('is summed over the sizes of each country', () => {
    const row = (country: string, municipalities: number, free: number) =>
      ({ country, population: null, municipalities, withPartner: municipalities - free, links: 0, seeking: 1, free })
    expect(sumByCountry([row('PL', 10, 4), row('DE', 100, 50), row('PL', 20, 8)])).toEqual([
      { country: 'DE', municipalities: 100, withPartner: 50, seeking: 1, free: 50 },
      { country: 'PL', municipalities: 30, withPartner: 18, seeking: 2, free: 12 },
    ])
  })
})
