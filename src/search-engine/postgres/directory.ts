import type { Pool } from 'pg'
import { z } from 'zod'
import type { Filter } from '../../domain/filter.ts'
import type { DirectoryAnswer, DirectoryQuery, FacetCounts, FacetField, Sort } from '../../use-cases/ports/search-engine.ts'
import { rowsOf } from './database.ts'
import { countTogether } from './facets.ts'
import { filterSql } from './filter-sql.ts'
import { Parameters } from './parameters.ts'
import { queryForAll } from './words.ts'

/** Best first; at the end always the id, so that pages neither repeat nor skip. */
const ORDERS: Readonly<Record<Exclude<Sort, 'relevance'>, string>> = {
  name: 'a.sort_name, a.municipality_id',
  population: 'a.population ASC NULLS LAST, a.municipality_id',
  '-population': 'a.population DESC NULLS LAST, a.municipality_id',
}
/** Weights of D, C, B, A (see words.ts): an own name weighs more than a foreign one, and that more than a mention. */
const RANK = `ts_rank('{0, 0.1, 0.4, 1}', d.words, query)`
const idRows = z.array(z.tuple([z.int()]))

/**
 * A page of municipalities, how many there are, and counts of facets. Facets whose own field is not among the groups
 * are counted in one scan together with the total; each of the others needs a scan without its own conditions.
 */
export async function findMunicipalities(pool: Pool, query: DirectoryQuery): Promise<DirectoryAnswer> {
  const words = queryForAll(query.words)
  const all: Filter = { all: query.groups.map(({ filter }) => filter) }
  const isApart = (facet: FacetField) => query.groups.some(({ field }) => field === facet)
  const [ids, together, ...apart] = await Promise.all([
    findPage(pool, query, all, words),
    countTogether(pool, all, words, query.facets.filter((facet) => !isApart(facet))),
    ...query.facets.filter(isApart).map((facet) => {
      const others = query.groups.filter(({ field }) => field !== facet).map(({ filter }) => filter)
      return countTogether(pool, { all: others }, words, [facet])
    }),
  ])
  return { ids, total: together.total, facets: Object.assign({}, together.facets, ...apart.map(({ facets }) => facets)) as FacetCounts }
}

async function findPage(pool: Pool, { sort, limit, offset }: DirectoryQuery, filter: Filter, words: string | null): Promise<number[]> {
  const parameters = new Parameters()
  const found = words === null ? '' : `
    JOIN search_document AS d USING (municipality_id)
    CROSS JOIN (SELECT ${parameters.bind(words, 'tsquery')} AS query) AS asked`
  const order = sort !== 'relevance' ? ORDERS[sort] : `${words === null ? '' : `${RANK} DESC, `}${ORDERS['-population']}`
  const rows = await rowsOf(pool, `
    SELECT a.municipality_id FROM search_attribute AS a ${found}
    WHERE ${filterSql(filter, parameters)} ${words === null ? '' : 'AND d.words @@ query'}
    ORDER BY ${order} LIMIT ${parameters.bind(limit, 'integer')} OFFSET ${parameters.bind(offset, 'integer')}`, parameters.values)
  return idRows.parse(rows).map(([id]) => id)
}
