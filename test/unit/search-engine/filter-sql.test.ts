import { describe, expect, it } from '@jest/globals'
import type { Filter } from '../../../src/domain/filter.ts'
import { filterSql, selectsEverything } from '../../../src/search-engine/postgres/filter-sql.ts'
import { Parameters } from '../../../src/search-engine/postgres/parameters.ts'

const sql = (filter: Filter) => {
  const parameters = new Parameters()
  return { text: filterSql(filter, parameters), values: parameters.values }
}

describe('filterSql', () => {
  it('binds every value', () => {
    const hostile = "x') OR TRUE --"
    const { text, values } = sql({ all: [
      { field: 'country', in: [hostile] }, { not: { any: [{ field: 'interest', in: ['sport', hostile] }, { field: 'partner', in: [7] }] } },
      { field: 'population', min: 10, max: null },
    ] })
    expect(text).toBe('(a.country = ANY($1::text[])) AND (NOT ((coalesce(a.interests && $2::text[], false)) OR '
      + '(coalesce(a.partners && $3::integer[], false)))) AND (a.population IS NOT NULL AND a.population >= $4::float8)')
    expect(values).toEqual([[hostile], ['sport', hostile], [7], 10])
  })

  it('selects nothing by what can stand in no document', () => {
    expect(sql({ field: 'id', in: [0, -1, 1.5, 2 ** 31, NaN] })).toEqual({ text: 'false', values: [] })
    expect(sql({ field: 'country', in: ['\u0000', '\uD800'] })).toEqual({ text: 'false', values: [] })
    expect(sql({ field: 'population', min: NaN, max: null })).toEqual({ text: 'false', values: [] })
  })
})

describe('selectsEverything', () => {
  it('knows a tree that says nothing', () => {
    expect(selectsEverything({ all: [{ all: [] }] })).toBe(true)
    expect(selectsEverything({ all: [{ any: [] }] })).toBe(false)
  })
})
