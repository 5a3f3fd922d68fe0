import type { Pool } from 'pg'
import { z } from 'zod'
import { EVERYTHING } from '../../domain/filter.ts'
import { LEVELS, NAME_KINDS } from '../../domain/municipality.ts'
import { inhabitantsOf } from '../../naming/score.ts'
import type { NameBearer, NameLookUp, WrittenName } from '../../use-cases/ports/register-look-up.ts'
import { asking, rowsOf } from './database.ts'
import { findNames } from './find-names.ts'

/** The names of the index, looked up many at a time. */
export function createNameLookUp(pool: Pool): NameLookUp {
  return {
    byNames: (names) => asking('looking up names', () => byNames(pool, names)),
    nearest: ({ folded, country }, limit) => asking('looking for names alike', async () => {
      const filter = country === null ? EVERYTHING : { field: 'country', in: [country] } as const
      const hits = await findNames(pool, { folded: folded.slice(0, LONGEST), filter, limit })
      return [...new Set(hits.map(({ id }) => id))].slice(0, limit)
    }),
  }
}

/** As long as a name to be searched may be. */
const LONGEST = 100

async function byNames(pool: Pool, names: readonly WrittenName[]): Promise<NameBearer[]> {
  if (names.length === 0) return []
  const rows = await rowsOf(pool, `
    SELECT n.municipality_id, a.level, n.country, a.region_id, a.county_id, n.text, n.folded, n.kind, n.place IS NOT NULL,
      n.standing, a.population
    FROM unnest($1::text[], $2::text[]) AS asked (folded, country)
    JOIN search_name n ON n.folded = asked.folded AND (asked.country IS NULL OR n.country = asked.country)
    JOIN search_attribute a USING (municipality_id)`, [names.map(({ folded }) => folded), names.map(({ country }) => country)])
  return bearerRows.parse(rows).map(([id, level, country, regionId, countyId, text, folded, kind, isPlace, standing, population]) => ({
    id, level, country, regionId, countyId, text, folded, kind, isPlace,
    // The standing of a municipality's own name is kept in steps, that of a place and of an area exactly.
    inhabitants: level === 'municipality' && !isPlace ? population ?? 0 : inhabitantsOf(standing, kind, isPlace),
  }))
}

const bearerRows = z.array(z.tuple([
  z.int(), z.enum(LEVELS), z.string(), z.int().nullable(), z.int().nullable(), z.string(), z.string(), z.enum(NAME_KINDS),
  z.boolean(), z.number(), z.int().nullable(),
]))
