import { describe, expect, it } from '@jest/globals'
import { EVERYTHING, type Filter } from '../../../src/domain/filter.ts'
import { compileFilter, countriesNamed } from '../../../src/matching/filter-predicate.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { linked, row, TREE } from '../../support/matching-rows.ts'

const rows = linked([
  row({ id: 1, country: 'PL', regionId: 901, countyId: 701, population: 2_500, lat: 54, lon: 19, traits: ['coast', 'spa'], offers: ['music'] }),
  row({ id: 2, country: 'DE', regionId: 801, population: 20_000, lat: 51, lon: 15, seeks: ['music'], languages: [{ language: 'en', level: 'B2' }] }),
  row({ id: 3, country: 'DE', level: 'county', lat: 52, lon: 13, shares: ['water'], availability: { status: 'seeking', confirmedOn: null, expiresOn: null } }),
], [[1, 2], [2, 50]])
const snapshot = Snapshot.of(rows, TREE)
const selected = (filter: Filter) => {
  const selects = compileFilter(snapshot, filter)
  return rows.map(({ id }) => id).filter((id) => selects(snapshot.positionOf(id)))
}

describe('the filter as a predicate', () => {
  it.each<[string, Filter, number[]]>([
    ['everything', EVERYTHING, [1, 2, 3]],
    ['one of no alternatives', { any: [] }, []],
    ['all of', { all: [{ field: 'country', in: ['DE'] }, { field: 'level', in: ['municipality'] }] }, [2]],
    ['any of', { any: [{ field: 'country', in: ['PL'] }, { field: 'level', in: ['county'] }] }, [1, 3]],
    ['not', { not: { field: 'country', in: ['PL'] } }, [2, 3]],
    ['several values', { field: 'country', in: ['PL', 'DE', 'XX'] }, [1, 2, 3]],
    ['an unknown value', { field: 'country', in: ['XX'] }, []],
    ['no value', { field: 'country', in: [] }, []],
    ['a trait', { field: 'trait', in: ['spa', 'wine'] }, [1]],
    ['a topic in any role', { field: 'interest', in: ['music'] }, [1, 2]],
    ['a topic in one role', { field: 'seeks', in: ['music'] }, [2]],
    ['an unknown topic', { field: 'interest', in: ['chess'] }, []],
    ['a language', { field: 'language', in: ['en', 'fr'] }, [2]],
    ['an availability', { field: 'availability', in: ['seeking'] }, [3]],
    ['ids', { field: 'id', in: [1, 3, 9] }, [1, 3]],
    ['a region', { field: 'region', in: [901] }, [1]],
    ['region 0, which is no region', { field: 'region', in: [0] }, []],
    ['a county', { field: 'county', in: [701, 702] }, [1]],
    ['partners of', { field: 'partner', in: [1] }, [2]],
    ['partners of one outside the register', { field: 'partner', in: [50] }, [2]],
    ['a population, ends included', { field: 'population', min: 2_500, max: 20_000 }, [1, 2]],
    ['an open population, unknown ones left out', { field: 'population', min: null, max: null }, [1, 2]],
    ['a latitude', { field: 'lat', min: 51.5, max: null }, [1, 3]],
    ['a longitude', { field: 'lon', min: null, max: 15 }, [2, 3]],
  ])('selects by %s', (_, filter, ids) => {
    expect(selected(filter)).toEqual(ids)
  })

  it('names countries only where they are asked for', () => {
    expect(countriesNamed({ all: [{ field: 'country', in: ['RU'] }, { not: { field: 'country', in: ['BY'] } }, { any: [{ field: 'country', in: ['DE'] }] }] }))
      .toEqual(['RU', 'DE'])
  })
})
