import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import type { Right } from '../../domain/dataset.ts'
import { CODE_SCHEMES, LEVELS } from '../../domain/municipality.ts'
import type { MunicipalityCard } from '../../use-cases/municipality-card.ts'
import { codesOf, factsOf, IMPORTED_FACTS } from '../imported-facts-sql.ts'
import { query } from '../query.ts'
import { permitted } from '../rights-sql.ts'

/** Ends of links by their ids, as a municipality looks everywhere, and whose records they are. */
export type Ends = Map<number, { readonly card: MunicipalityCard; readonly datasetId: string }>

/** Reads those ends of the links that are not among `ends` yet, each once. The name of a region that does not give the right is left out. */
export async function readEnds(
  manager: EntityManager, links: readonly { readonly aId: number; readonly bId: number }[], right: Right, ends: Ends,
): Promise<void> {
  const wanted = [...new Set(links.flatMap(({ aId, bId }) => [aId, bId]))].filter((id) => !ends.has(id))
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

const endRow = z.object({
  id: z.int(), name: z.string(), country: z.string(), level: z.enum(LEVELS), region: z.string().nullable(),
  population: z.int().nullable(), lat: z.number(), lon: z.number(), codes: z.partialRecord(z.enum(CODE_SCHEMES), z.string()),
  datasetId: z.string(),
})
