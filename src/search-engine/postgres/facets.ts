import type { Pool } from 'pg'
import { z } from 'zod'
import type { Filter } from '../../domain/filter.ts'
import { traitsOf } from '../../domain/trait.ts'
import type { FacetCounts, FacetField } from '../../domain/facet.ts'
import { rowsOf } from './database.ts'
import { filterSql } from './filter-sql.ts'
import { Parameters } from './parameters.ts'

type SingleFacet = 'level' | 'country' | 'region' | 'availability' | 'trait'
type ListFacet = Exclude<FacetField, SingleFacet>

/** Facets of one value a municipality. A set of traits counts as one value here, and is taken apart afterwards. */
const SINGLE: Readonly<Record<SingleFacet, string>> = {
  level: 'a.level', country: 'a.country', region: 'a.region_id', availability: 'a.availability', trait: 'a.traits',
}
const LISTS: Readonly<Record<ListFacet, string>> = {
  interest: 'a.interests', offers: 'a.offers', seeks: 'a.seeks', shares: 'a.shares', language: 'a.languages',
  partnerCountry: 'a.partner_countries',
}

/** How many municipalities the filter and the words select (null: no words), and of each value of each facet. */
export async function countTogether(
  pool: Pool, filter: Filter, words: string | null, facets: readonly FacetField[],
): Promise<{ total: number; facets: FacetCounts }> {
  const [{ total, counts }, ...lists] = await Promise.all([
    countSingle(pool, filter, words, facets.filter(isSingle)),
    ...facets.filter(isList).map((facet) => countList(pool, filter, words, facet)),
  ])
  return { total, facets: Object.fromEntries([...counts, ...lists]) }
}

/** Counts of one facet: value -> municipalities. */
type Counts = readonly [FacetField, Record<string, number>]

/** All of them in one scan; the empty grouping set is the total. */
async function countSingle(
  pool: Pool, filter: Filter, words: string | null, facets: readonly SingleFacet[],
): Promise<{ total: number; counts: Counts[] }> {
  const parameters = new Parameters()
  const columns = facets.map((facet) => SINGLE[facet])
  const sets = ['()', ...columns.map((column) => `(${column})`)]
  const which = facets.map((_, at) => `WHEN grouping(${columns[at]}) = 0 THEN ${at}`)
  const values = columns.map((column) => `WHEN grouping(${column}) = 0 THEN ${column}::text`)
  const rows = singleRows.parse(await rowsOf(pool, `
    SELECT ${facets.length === 0 ? 'NULL, NULL' : `CASE ${which.join(' ')} END, CASE ${values.join(' ')} END`}, count(*)::integer
    FROM search_attribute AS a WHERE ${selected(filter, words, parameters)} GROUP BY GROUPING SETS (${sets.join(', ')})`, parameters.values))
  const counts = facets.map((facet): Counts => [facet, {}])
  let total = 0
  for (const [at, value, count] of rows) {
    const [facet, found] = (at === null ? undefined : counts[at]) ?? []
    if (facet === undefined || found === undefined) total = count
    else if (value !== null) for (const one of facet === 'trait' ? traitsOf(Number(value)) : [value]) found[one] = (found[one] ?? 0) + count
  }
  return { total, counts }
}

async function countList(pool: Pool, filter: Filter, words: string | null, facet: ListFacet): Promise<Counts> {
  const parameters = new Parameters()
  const rows = listRows.parse(await rowsOf(pool, `
    SELECT value, count(*)::integer FROM search_attribute AS a CROSS JOIN unnest(${LISTS[facet]}) AS value
    WHERE ${LISTS[facet]} IS NOT NULL AND ${selected(filter, words, parameters)} GROUP BY value`, parameters.values))
  return [facet, Object.fromEntries(rows)]
}

function selected(filter: Filter, words: string | null, parameters: Parameters): string {
  const condition = `(${filterSql(filter, parameters)})`
  return words === null ? condition : `${condition} AND a.municipality_id IN
    (SELECT municipality_id FROM search_words WHERE words @@ ${parameters.bind(words, 'tsquery')})`
}

const singleRows = z.array(z.tuple([z.int().nullable(), z.string().nullable(), z.int()]))
const listRows = z.array(z.tuple([z.string(), z.int()]))

function isSingle(facet: FacetField): facet is SingleFacet {
  return Object.hasOwn(SINGLE, facet)
}

function isList(facet: FacetField): facet is ListFacet {
  return Object.hasOwn(LISTS, facet)
}
