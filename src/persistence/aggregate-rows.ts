import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { DECLARED_DATASET, type Right } from '../domain/dataset.ts'
import { CODE_SCHEMES, LEVELS, NAME_KINDS } from '../domain/municipality.ts'
import { PARTNERSHIP_FORMS, PARTNERSHIP_STATUSES } from '../domain/partnership.ts'
import { AVAILABILITY_STATUSES, INTEREST_ROLES, LANGUAGE_LEVELS } from '../domain/profile.ts'
import { TRAITS } from '../domain/trait.ts'
import { codePermitted, factsOf, IMPORTED_FACTS } from './imported-facts-sql.ts'
import { query } from './query.ts'
import { permitted } from './rights-sql.ts'
import { storedTraitSource } from './stored-trait-source.ts'
import { storedWants } from './stored-wants.ts'

/**
 * The rows that aggregates are made of, one query a table. $1 is always the ids. Records whose dataset does not give the
 * right are left out, and so is whatever hangs on them or repeats them: the strictest right wins.
 */
const id = z.int()
/** The dataset of what has no column for one, since nobody but the municipality says it. */
const DECLARED = `'${DECLARED_DATASET}'`
const country = z.string().length(2)

const municipalityRow = z.object({
  id, version: z.int(), level: z.enum(LEVELS), country, name: z.string(),
  regionId: id.nullable(), regionName: z.string().nullable(), countyId: id.nullable(), countyName: z.string().nullable(),
  lat: z.number(), lon: z.number(),
  population: z.int().nullable(), populationOf: z.enum(['seat', 'municipality']), populationDate: z.string().nullable(),
  area: z.number().nullable(),
  altitude: z.int().nullable(), coastDistance: z.int().nullable(), borderDistance: z.int().nullable(),
  datasetId: z.string(),
})
export const municipalityRows = (manager: EntityManager, ids: readonly number[], right: Right) => query(manager, municipalityRow, `
  SELECT m.id, m.version, m.level, m.country, m.name,
    region.id AS "regionId", region.name AS "regionName", county.id AS "countyId", county.name AS "countyName",
    m.lat, m.lon, ${factsOf(right).population} AS population, ${factsOf(right).populationOf} AS "populationOf",
    (${factsOf(right).populationDate})::text AS "populationDate", ${factsOf(right).area} AS area, m.altitude, m.coast_distance AS "coastDistance", m.border_distance AS "borderDistance", m.dataset_id AS "datasetId"
  FROM municipality m
  LEFT JOIN municipality region ON region.id = m.region_id AND ${permitted('region.dataset_id', right)}
  LEFT JOIN municipality county ON county.id = m.county_id AND ${permitted('county.dataset_id', right)}
  ${IMPORTED_FACTS}
  WHERE m.id = ANY($1::integer[]) AND ${permitted('m.dataset_id', right)}`, [ids])

const namesSourceRow = z.object({ of: id, source: z.string() })
/**
 * A fingerprint of all that `searchNames` reads of a municipality: where it is the same, so are the names. Hashes of
 * rows are added up, which takes half the time of stringing the rows together; their ids tell their order.
 */
export const namesSourceRows = (manager: EntityManager, ids: readonly number[]) => query(manager, namesSourceRow, `
  SELECT m.id AS of, md5(ROW(m.name,
    (SELECT sum(hash_record_extended(ROW(n.id, n.text, n.kind, n.place_name), 0)) FROM municipality_name n WHERE n.municipality_id = m.id),
    (SELECT sum(hash_record_extended(ROW(p.id, p.name, p.population), 0)) FROM place p WHERE p.municipality_id = m.id))::text) AS source
  FROM municipality m WHERE m.id = ANY($1::integer[])`, [ids])

const nameRow = z.object({
  of: id, text: z.string(), kind: z.enum(NAME_KINDS), language: z.string().nullable(), placeName: z.string().nullable(),
})
export const nameRows = (manager: EntityManager, ids: readonly number[]) => query(manager, nameRow, `
  SELECT municipality_id AS of, text, kind, language, place_name AS "placeName"
  FROM municipality_name WHERE municipality_id = ANY($1::integer[]) ORDER BY id`, [ids])

const placeRow = z.object({
  of: id, geonamesId: id.nullable(), name: z.string(), lat: z.number(), lon: z.number(),
  population: z.int().nullable(), isSeat: z.boolean(),
})
export const placeRows = (manager: EntityManager, ids: readonly number[]) => query(manager, placeRow, `
  SELECT municipality_id AS of, geonames_id AS "geonamesId", name, lat, lon, population, is_seat AS "isSeat"
  FROM place WHERE municipality_id = ANY($1::integer[]) ORDER BY id`, [ids])

const codeRow = z.object({ of: id, scheme: z.enum(CODE_SCHEMES), code: z.string() })
export const codeRows = (manager: EntityManager, ids: readonly number[], right: Right) => query(manager, codeRow, `
  SELECT municipality_id AS of, scheme, code
  FROM official_code WHERE municipality_id = ANY($1::integer[]) AND ${codePermitted('official_code', right)} ORDER BY scheme`, [ids])

const traitRow = z.object({
  of: id, trait: z.enum(TRAITS), origin: z.enum(['derived', 'declared', 'denied']), source: storedTraitSource,
})
export const traitRows = (manager: EntityManager, ids: readonly number[], right: Right) => query(manager, traitRow, `
  SELECT municipality_id AS of, trait, origin, source
  FROM municipality_trait WHERE municipality_id = ANY($1::integer[]) AND (origin = 'derived' OR ${permitted(DECLARED, right)})
  ORDER BY trait`, [ids])

const profileRow = z.object({
  of: id, wants: storedWants, status: z.enum(AVAILABILITY_STATUSES),
  confirmedOn: z.string().nullable(), expiresOn: z.string().nullable(), description: z.string(), request: z.string(),
})
export const profileRows = (manager: EntityManager, ids: readonly number[], right: Right) => query(manager, profileRow, `
  SELECT municipality_id AS of, wants, availability AS status, confirmed_on::text AS "confirmedOn",
    expires_on::text AS "expiresOn", description, request
  FROM profile WHERE municipality_id = ANY($1::integer[]) AND ${permitted(DECLARED, right)}`, [ids])

const interestRow = z.object({ of: id, topic: z.string(), role: z.enum(INTEREST_ROLES) })
export const interestRows = (manager: EntityManager, ids: readonly number[], right: Right) => query(manager, interestRow, `
  SELECT DISTINCT i.municipality_id AS of, i.topic, i.role
  FROM interest i
  WHERE i.municipality_id = ANY($1::integer[]) AND ${permitted('i.dataset_id', right)} ORDER BY i.topic, i.role`, [ids])

const languageRow = z.object({ of: id, language: z.string().length(2), level: z.enum(LANGUAGE_LEVELS) })
export const languageRows = (manager: EntityManager, ids: readonly number[], right: Right) => query(manager, languageRow, `
  SELECT municipality_id AS of, language, level
  FROM working_language WHERE municipality_id = ANY($1::integer[]) AND ${permitted(DECLARED, right)} ORDER BY language`, [ids])

const partnershipRow = z.object({
  of: id, id, version: z.int(), aId: id, bId: id, form: z.enum(PARTNERSHIP_FORMS), status: z.enum(PARTNERSHIP_STATUSES),
  since: z.int().nullable(), until: z.int().nullable(), areas: z.array(z.string()), events: z.array(z.string()), note: z.string(), source: z.string(),
  datasetId: z.string(), partnerId: id, partnerName: z.string(), partnerCountry: country,
})
export const partnershipRows = (manager: EntityManager, ids: readonly number[], right: Right) => query(manager, partnershipRow, `
  SELECT p.of, p.id, p.version, p.a_id AS "aId", p.b_id AS "bId", p.form, p.status, p.since, p.until, p.areas, p.events, p.note,
    p.source, p.dataset_id AS "datasetId",
    partner.id AS "partnerId", partner.name AS "partnerName", partner.country AS "partnerCountry"
  FROM (
    SELECT *, a_id AS of, b_id AS partner_id FROM partnership WHERE a_id = ANY($1::integer[])
    UNION ALL
    SELECT *, b_id AS of, a_id AS partner_id FROM partnership WHERE b_id = ANY($1::integer[])
  ) AS p
  JOIN municipality partner ON partner.id = p.partner_id
  WHERE ${permitted('p.dataset_id', right)} AND ${permitted('partner.dataset_id', right)}
  ORDER BY p.id`, [ids])
