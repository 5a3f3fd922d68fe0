import type { Pool } from 'pg'
import { z } from 'zod'
import { NAME_KINDS } from '../../domain/municipality.ts'
import { inhabitantsOf } from '../../naming/score.ts'
import type { NameHit, NameQuery } from '../../use-cases/ports/search-engine.ts'
import { rowsOf } from './database.ts'
import { filterSql, selectsEverything } from './filter-sql.ts'
import { Parameters } from './parameters.ts'

/** Names read for every municipality wanted: a famous one bears a dozen that begin alike. */
const NAMES_EACH = 6
/** Shorter queries are too common inside names, and say too little for resemblance. */
const SHORTEST_INSIDE = 3
const SHORTEST_SIMILAR = 4

/** A way to look for names: a condition over `search_name AS n`, and a score by which the best of them come first. */
interface Way {
  readonly condition: string
  readonly score: string
}

/**
 * Names that are the query, begin with it or have a word that begins with it, the better known first; where there is no
 * such name, those that share most of their trigrams with it, which takes ten times as long. (To look for these as well
 * where fewer than ten municipalities were found answered none of 1,060 judged queries better: slips are looked for in
 * memory, in every name.) All matching names of the best municipalities.
 */
export async function findNames(pool: Pool, query: NameQuery): Promise<NameHit[]> {
  const direct = await look(pool, query, directWays)
  if (direct.length > 0 || query.folded.length < SHORTEST_SIMILAR) return ofTheBest(direct, query.limit)
  return ofTheBest(await look(pool, query, similarWay), query.limit)
}

function directWays(folded: string, parameters: Parameters): Way[] {
  const score = 'n.standing'
  const whole = parameters.bind(folded, 'text')
  const length = [...folded].length
  const ways = [
    { condition: `n.folded = ${whole}`, score },
    // The first letters have indexes of their own, the best known name first: they begin tens of thousands of names.
    length <= 2
      ? { condition: `left(n.folded, ${length}) = ${whole}`, score }
      : { condition: `n.folded LIKE ${parameters.bind(`${escaped(folded)}%`, 'text')}`, score },
  ]
  if (length < SHORTEST_INSIDE) return ways
  return [...ways, { condition: `n.folded LIKE ${parameters.bind(`% ${escaped(folded)}%`, 'text')}`, score }]
}

function similarWay(folded: string, parameters: Parameters): Way[] {
  const whole = parameters.bind(folded, 'text')
  // The standing, at most 8, decides only among names that resemble the query alike.
  return [{ condition: `n.folded % ${whole}`, score: `similarity(n.folded, ${whole}) + n.standing / 1000` }]
}

/** Looks in all these ways at once, and returns what they find, one way after the other. */
async function look(
  pool: Pool, { folded, filter, limit }: NameQuery, waysOf: (folded: string, parameters: Parameters) => Way[],
): Promise<NameHit[]> {
  const parameters = new Parameters()
  const most = parameters.bind(limit * NAMES_EACH, 'integer')
  const filtered = selectsEverything(filter) ? '' : `
    JOIN search_attribute AS a ON a.municipality_id = n.municipality_id AND (${filterSql(filter, parameters)})`
  const arms = waysOf(folded, parameters).map(({ condition, score }, at) => `
    (SELECT ${at} AS way, ${score} AS score, n.municipality_id, n.text, n.folded, n.kind, n.place, n.country, n.standing
    FROM search_name AS n ${filtered} WHERE ${condition} ORDER BY ${score} DESC LIMIT ${most})`)
  const rows = await rowsOf(pool, `
    SELECT municipality_id, text, folded, kind, place, country, standing
    FROM (${arms.join(' UNION ALL ')}) AS found ORDER BY way, score DESC, municipality_id`, parameters.values)
  return nameRows.parse(rows).map(([id, text, spelling, kind, place, country, standing]) => ({
    id, text, folded: spelling, kind, place, country, population: place === null ? inhabitantsOf(standing, kind, false) : null,
  }))
}

const nameRows = z.array(z.tuple([
  z.int(), z.string(), z.string(), z.enum(NAME_KINDS), z.string().nullable(), z.string(), z.number(),
]))

/** The hits of the first `limit` municipalities, each name once, in order. */
function ofTheBest(hits: readonly NameHit[], limit: number): NameHit[] {
  const best = new Set<number>()
  const seen = new Set<string>()
  return hits.filter(({ id, folded }) => {
    const name = `${id} ${folded}`
    if (seen.has(name)) return false
    seen.add(name)
    if (best.size < limit) best.add(id)
    return best.has(id)
  })
}

/** Text for LIKE, in which nothing is a pattern. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
