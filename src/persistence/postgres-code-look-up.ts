import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { CODE_SCHEMES, LEVELS, NAME_KINDS } from '../domain/municipality.ts'
import type { CodeBearer, CodeLookUp, Described, NameBearer, WrittenCode } from '../use-cases/ports/register-look-up.ts'
import { query } from './query.ts'
import { reading } from './transaction.ts'

export class PostgresCodeLookUp implements CodeLookUp {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  byCodes(codes: readonly WrittenCode[]): Promise<CodeBearer[]> {
    const placeIds = codes.flatMap(({ scheme, code }) => (scheme === 'geonames' && /^[1-9]\d{0,8}$/.test(code) ? [Number(code)] : []))
    return reading(this.#dataSource, (manager) => query(manager, bearerRow, `
      SELECT c.scheme, c.code, m.id, m.level, m.country, false AS "isOfPlace"
      FROM unnest($1::text[], $2::text[]) AS asked (scheme, code)
      JOIN official_code c ON (c.scheme, c.code) = (asked.scheme, asked.code)
      JOIN municipality m ON m.id = c.municipality_id
      UNION
      SELECT 'geonames', p.geonames_id::text, m.id, m.level, m.country, true
      FROM place p JOIN municipality m ON m.id = p.municipality_id
      WHERE p.geonames_id = ANY($3::integer[]) AND NOT p.is_seat`,
      [codes.map(({ scheme }) => scheme), codes.map(({ code }) => code), placeIds]))
  }

  describe(ids: readonly number[]): Promise<Described[]> {
    return reading(this.#dataSource, (manager) => query(manager, describedRow, `
      SELECT m.id, m.name, m.country, m.level, region.name AS region, county.name AS county, m.population,
        (SELECT code FROM official_code WHERE municipality_id = m.id AND scheme = 'geonames') AS geonames
      FROM municipality m
      LEFT JOIN municipality region ON region.id = m.region_id
      LEFT JOIN municipality county ON county.id = m.county_id
      WHERE m.id = ANY($1::integer[])`, [ids]))
  }

  /** A municipality that waits in the outbox at its first version has no document yet. */
  unindexedNames(): Promise<Omit<NameBearer, 'folded'>[]> {
    return reading(this.#dataSource, (manager) => query(manager, nameRow, `
      SELECT m.id, m.level, m.country, m.region_id AS "regionId", m.county_id AS "countyId", n.text, n.kind,
        n.place_name IS NOT NULL AS "isPlace",
        coalesce(CASE WHEN n.place_name IS NULL THEN m.population ELSE (
          SELECT max(p.population) FROM place p WHERE p.municipality_id = m.id AND p.name = n.place_name) END, 0) AS inhabitants
      FROM outbox o
      JOIN municipality m ON m.id = o.municipality_id AND m.version = 1
      JOIN municipality_name n ON n.municipality_id = m.id`))
  }
}

const id = z.int()
const country = z.string().length(2)
const bearerRow = z.object({
  scheme: z.enum(CODE_SCHEMES), code: z.string(), id, level: z.enum(LEVELS), country, isOfPlace: z.boolean(),
})
const describedRow = z.object({
  id, name: z.string(), country, level: z.enum(LEVELS), region: z.string().nullable(), county: z.string().nullable(),
  population: z.int().nullable(), geonames: z.string().nullable(),
})
const nameRow = z.object({
  id, level: z.enum(LEVELS), country, regionId: id.nullable(), countyId: id.nullable(), text: z.string(),
  kind: z.enum(NAME_KINDS), isPlace: z.boolean(), inhabitants: z.int(),
})
