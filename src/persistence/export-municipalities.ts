import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { CODE_SCHEMES, LEVELS } from '../domain/municipality.ts'
import type { MunicipalityExport } from '../use-cases/ports/municipality-store.ts'
import { codesOf, factsOf, IMPORTED_FACTS } from './imported-facts-sql.ts'
import { idRow, query } from './query.ts'
import { permitted } from './rights-sql.ts'

/** See `MunicipalityStore.exportableIds`. */
export async function exportableIds(manager: EntityManager, ids: readonly number[]): Promise<number[]> {
  const rows = await query(manager, idRow, `SELECT id FROM municipality WHERE id = ANY($1::integer[]) AND ${permitted('dataset_id', 'export')}`, [ids])
  const found = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => found.has(id))
}

const exportRow = z.object({
  id: z.int(), name: z.string(), country: z.string(), level: z.enum(LEVELS), region: z.string().nullable(), population: z.int().nullable(),
  populationOf: z.enum(['seat', 'municipality']), populationDate: z.string().nullable(), area: z.number().nullable(),
  location: z.object({ lat: z.number(), lon: z.number() }), codes: z.partialRecord(z.enum(CODE_SCHEMES), z.string()), datasetId: z.string(),
})

/** See `MunicipalityStore.exportRecords`. A region whose dataset may not be exported is not named. */
export async function exportRecords(manager: EntityManager, ids: readonly number[]): Promise<MunicipalityExport[]> {
  const facts = factsOf('export')
  const rows = await query(manager, exportRow, `
    SELECT m.id, m.name, m.country, m.level, r.name AS region, ${facts.population} AS population, ${facts.populationOf} AS "populationOf",
      (${facts.populationDate})::text AS "populationDate", ${facts.area} AS area, json_build_object('lat', m.lat, 'lon', m.lon) AS location,
      coalesce(code.codes, '{}') AS codes, m.dataset_id AS "datasetId"
    FROM municipality m
    LEFT JOIN municipality r ON r.id = m.region_id AND ${permitted('r.dataset_id', 'export')}
    ${codesOf('export')}
    ${IMPORTED_FACTS}
    WHERE m.id = ANY($1::integer[]) AND ${permitted('m.dataset_id', 'export')}`, [ids])
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
