import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import type { Right } from '../../domain/dataset.ts'
import { CODE_SCHEMES, LEVELS } from '../../domain/municipality.ts'
import type { MunicipalityCard } from '../../use-cases/municipality-card.ts'
import type { KnownCards } from '../../use-cases/ports/partnership-list.ts'
import { codesOf, factsOf, IMPORTED_FACTS } from '../imported-facts-sql.ts'
import { query } from '../query.ts'
import { permitted } from '../rights-sql.ts'

interface Link {
  readonly aId: number
  readonly bId: number
}

/** Ends of links by their ids, as a municipality looks everywhere. */
export type Ends = Map<number, MunicipalityCard>

/**
 * Finds those ends of the links that are not among `ends` yet: those that are known, and the others in the database, each
 * once. The name of a region that does not give the right is left out.
 */
export async function findEnds(
  manager: EntityManager, links: readonly Link[], right: Right, ends: Ends, known: KnownCards = () => null,
): Promise<void> {
  const wanted: number[] = []
  for (const id of new Set(links.flatMap(({ aId, bId }) => [aId, bId]))) {
    if (ends.has(id)) continue
    const card = known(id)
    if (card === null) wanted.push(id)
    else ends.set(id, card)
  }
  if (wanted.length === 0) return
  const rows = await query(manager, endRow, `
    SELECT m.id, m.name, m.country, m.level, region.name AS region, ${factsOf(right).population} AS population, m.lat, m.lon,
      coalesce(code.codes, '{}') AS codes
    FROM municipality m
    LEFT JOIN municipality region ON region.id = m.region_id AND ${permitted('region.dataset_id', right)}
    ${codesOf(right)}
    ${IMPORTED_FACTS}
    WHERE m.id = ANY($1::integer[])`, [wanted])
  for (const { id, name, country, level, region, population, lat, lon, codes } of rows) {
    ends.set(id, { id, name, country, level, region, population, location: { lat, lon }, codes })
  }
}

const endRow = z.object({
  id: z.int(), name: z.string(), country: z.string(), level: z.enum(LEVELS), region: z.string().nullable(),
  population: z.int().nullable(), lat: z.number(), lon: z.number(), codes: z.partialRecord(z.enum(CODE_SCHEMES), z.string()),
})
