import type { Pool } from 'pg'
import { z } from 'zod'
import type { Filter } from '../../domain/filter.ts'
import type { FacetCounts, FacetField } from '../../domain/facet.ts'
import type { DirectoryAnswer, DirectoryPage, DirectoryPlace, DirectoryQuery, PageQuery, Sort } from '../../use-cases/ports/search-engine.ts'
import { rowsOf } from './database.ts'
import { countTogether } from './facets.ts'
import { filterSql } from './filter-sql.ts'
import { Parameters } from './parameters.ts'
import { queryForAll } from './words.ts'

interface Order {
  readonly key: string
  readonly text: string
  /** That a row comes behind a place, over the parameters of its key and id. */
  readonly beyond: (place: DirectoryPlace, parameters: Parameters) => string
}

/** Unknown populations come last in either direction. */
function byPopulation(direction: 'ASC' | 'DESC'): Order {
  return {
    key: 'a.population',
    text: `a.population ${direction} NULLS LAST, a.municipality_id`,
    beyond: ({ key, id }, parameters) => {
      const behindId = `a.municipality_id > ${parameters.bind(id, 'integer')}`
      if (key === null) return `a.population IS NULL AND ${behindId}`
      const bound = parameters.bind(key, 'integer')
      return `(a.population IS NULL OR a.population ${direction === 'ASC' ? '>' : '<'} ${bound} OR (a.population = ${bound} AND ${behindId}))`
    },
  }
}

/** Best first; at the end always the id, so that pages neither repeat nor skip. */
const ORDERS: Readonly<Record<Exclude<Sort, 'relevance'>, Order>> = {
  name: {
    key: 'a.sort_name',
    text: 'a.sort_name, a.municipality_id',
    beyond: ({ key, id }, parameters) => `(a.sort_name, a.municipality_id) > (${parameters.bind(key, 'text')}, ${parameters.bind(id, 'integer')})`,
  },
  population: byPopulation('ASC'),
  '-population': byPopulation('DESC'),
}
/** Weights of D, C, B, A (see words.ts): an own name weighs more than a foreign one, and that more than a mention. */
const RANK = `ts_rank('{0, 0.1, 0.4, 1}', w.words, query)`
const placeRows = z.array(z.tuple([z.int(), z.union([z.string(), z.int()]).nullable(), z.number().nullable()]))

/**
 * A page of municipalities, how many there are, and counts of facets. Facets whose own field is not among the groups
 * are counted in one scan together with the total; each of the others needs a scan without its own conditions.
 */
export async function findMunicipalities(pool: Pool, query: DirectoryQuery): Promise<DirectoryAnswer> {
  const words = queryForAll(query.words)
  const all = allOf(query)
  const isApart = (facet: FacetField) => query.groups.some(({ field }) => field === facet)
  const [page, together, ...apart] = await Promise.all([
    findPage(pool, query),
    countTogether(pool, all, words, query.facets.filter((facet) => !isApart(facet))),
    ...query.facets.filter(isApart).map((facet) => {
      const others = query.groups.filter(({ field }) => field !== facet).map(({ filter }) => filter)
      return countTogether(pool, { all: others }, words, [facet])
    }),
  ])
  return { ...page, total: together.total, facets: Object.assign({}, together.facets, ...apart.map(({ facets }) => facets)) as FacetCounts }
}

function allOf({ groups }: PageQuery): Filter {
  return { all: groups.map(({ filter }) => filter) }
}

/** One scan. */
export async function findPage(pool: Pool, query: PageQuery): Promise<DirectoryPage> {
  const { sort, limit, offset, after = null } = query
  const words = queryForAll(query.words)
  const parameters = new Parameters()
  const found = words === null ? '' : `
    JOIN search_words AS w USING (municipality_id)
    CROSS JOIN (SELECT ${parameters.bind(words, 'tsquery')} AS query) AS asked`
  const { key, text, beyond } = ORDERS[sort === 'relevance' ? '-population' : sort]
  const rank = sort === 'relevance' && words !== null ? RANK : null
  const behind = after === null ? '' : `AND ${behindPlace(after)}`
  const rows = await rowsOf(pool, `
    SELECT a.municipality_id, ${key}, ${rank ?? 'NULL::real'} FROM search_attribute AS a ${found}
    WHERE ${filterSql(allOf(query), parameters)} ${words === null ? '' : 'AND w.words @@ query'} ${behind}
    ORDER BY ${rank === null ? '' : `${rank} DESC, `}${text}
    LIMIT ${parameters.bind(limit, 'integer')} OFFSET ${parameters.bind(after === null ? offset : 0, 'integer')}`, parameters.values)
  const places = placeRows.parse(rows).map(([id, value, ranked]): DirectoryPlace => ({ id, key: value, rank: ranked }))
  return { ids: places.map(({ id }) => id), last: places.at(-1) ?? null }

  function behindPlace(place: DirectoryPlace): string {
    if (rank === null) return `(${beyond(place, parameters)})`
    // As it was given: a rank is a single-precision number, whose shortest writing reads back as the same.
    const bound = parameters.bind(place.rank ?? 0, 'float4')
    return `(${rank} < ${bound} OR (${rank} = ${bound} AND ${beyond(place, parameters)}))`
  }
}
