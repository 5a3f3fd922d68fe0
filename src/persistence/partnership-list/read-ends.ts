import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import type { Right } from '../../domain/dataset.ts'
import { CODE_SCHEMES, LEVELS } from '../../domain/municipality.ts'
import type { MunicipalityCard } from '../../use-cases/municipality-card.ts'
import { codesOf, factsOf, IMPORTED_FACTS } from '../imported-facts-sql.ts'
import { query } from '../query.ts'
import { permitted } from '../rights-sql.ts'

interface Link {
  readonly aId: number
  readonly bId: number
}

/** Ends of links by their ids, as a municipality looks everywhere, and whose records they are (null where that was not read). */
export type Ends = Map<number, { readonly card: MunicipalityCard; readonly datasetId: string | null }>

/** The ends that somebody knows. */
export function knownEnds(links: readonly Link[], known: (id: number) => MunicipalityCard | null): Ends {
  const ends: Ends = new Map()
  for (const id of idsOf(links)) {
    const card = known(id)
    if (card !== null) ends.set(id, { card, datasetId: null })
  }
  return ends
}

/** Reads those ends of the links that are not among `ends` yet, each once. The name of a region that does not give the right is left out. */
export async function readEnds(
  manager: EntityManager, links: readonly Link[], right: Right, ends: Ends,
): Promise<void> {
  const wanted = [...idsOf(links)].filter((id) => !ends.has(id))
  if (wanted.length === 0) return
  const rows = await query(manager, endRow, `
    SELECT m.id, m.name, m.country, m.level, region.name AS region, ${factsOf(right).population} AS population, m.lat, m.lon,
      coalesce(code.codes, '{}') AS codes, m.dataset_id AS "datasetId"
    FROM municipality m
    LEFT JOIN municipality region ON region.id = m.region_id AND ${permitted('region.dataset_id', right)}
    ${codesOf(right)}
    ${IMPORTED_FACTS}
    WHERE m.id = ANY($1::integer[])`, [wanted])
  for (const { id, name, country, level, region, population, lat, lon, codes, datasetId } of rows) {
    ends.set(id, { card: { id, name, country, level, region, population, location: { lat, lon }, codes }, datasetId })
  }
}

function idsOf(links: readonly Link[]): Set<number> {
  return new Set(links.flatMap(({ aId, bId }) => [aId, bId]))
}

const endRow = z.object({
  id: z.int(), name: z.string(), country: z.string(), level: z.enum(LEVELS), region: z.string().nullable(),
  population: z.int().nullable(), lat: z.number(), lon: z.number(), codes: z.partialRecord(z.enum(CODE_SCHEMES), z.string()),
  datasetId: z.string(),
})
