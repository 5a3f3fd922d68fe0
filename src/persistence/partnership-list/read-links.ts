import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import type { Right } from '../../domain/dataset.ts'
import { CODE_SCHEMES, LEVELS } from '../../domain/municipality.ts'
import { PARTNERSHIP_FORMS, PARTNERSHIP_STATUSES } from '../../domain/partnership.ts'
import type {
  ExportableLinks, PartnershipBetween, PartnershipConditions, PartnershipPlace, PartnershipQuery, PartnershipSort,
} from '../../use-cases/ports/partnership-list.ts'
import { query } from '../query.ts'
import { permitted } from '../rights-sql.ts'
import { A_IS_MEANT, LINKS, linkPermitted, selectedLinks } from './selected-links.ts'

/** A key that rises in the order of a list; links with the same key stand in the order of their ids. */
interface Order {
  readonly key: string
  readonly type: 'integer' | 'text'
}

/** Beyond all years; unknown ones come last in either direction. */
const AFTER_ALL_YEARS = 9_999

const ORDERS: Readonly<Record<PartnershipSort, Order>> = {
  recorded: { key: 'p.id', type: 'integer' },
  '-recorded': { key: '-p.id', type: 'integer' },
  since: { key: `coalesce(p.since, ${AFTER_ALL_YEARS})`, type: 'integer' },
  '-since': { key: `coalesce(-p.since, ${AFTER_ALL_YEARS})`, type: 'integer' },
  // The order of the Unicode collation algorithm: Łódź between Lodz and Luton, in any country.
  name: { key: `(CASE WHEN ${A_IS_MEANT} THEN a.name ELSE b.name END) COLLATE "und-x-icu"`, type: 'text' },
}

/** The next links of a list with their places: a place stays right whatever is written or removed meanwhile. */
export async function readLinks(
  manager: EntityManager, { conditions, sort, after, limit }: PartnershipQuery,
): Promise<{ link: PartnershipBetween; place: PartnershipPlace }[]> {
  const { condition, values } = selectedLinks(conditions)
  const { key, type } = ORDERS[sort]
  const parameter = (at: number) => `$${values.length + at}`
  const beyond = after === null ? '' : `AND (${key}, p.id) > (${parameter(2)}::${type}, ${parameter(3)}::integer)`
  const rows = await query(manager, placedRow, `${wholeLinks(`
    SELECT p.*, ${key} AS key FROM ${LINKS}
    WHERE ${condition} AND ${linkPermitted('show')} ${beyond}
    ORDER BY ${key}, p.id LIMIT ${parameter(1)}`, 'show')} ORDER BY p.key, p.id`,
    [...values, limit, ...(after === null ? [] : [after.key, after.id])])
  return rows.map(({ key: place, ...row }) => ({ link: row, place: { key: place, id: row.id } }))
}

const exportableRow = z.object({ id: z.int(), exportable: z.boolean() })

/** All links of a list that may be exported, in its order, and how many may only be shown. */
export async function exportableLinks(
  manager: EntityManager, conditions: PartnershipConditions, sort: PartnershipSort,
): Promise<ExportableLinks> {
  const { condition, values } = selectedLinks(conditions)
  const rows = await query(manager, exportableRow, `
    SELECT p.id, (${linkPermitted('export')}) AS exportable FROM ${LINKS}
    WHERE ${condition} AND ${linkPermitted('show')} ORDER BY ${ORDERS[sort].key}, p.id`, values)
  const ids = rows.flatMap(({ id, exportable }) => (exportable ? [id] : []))
  return { ids, leftOut: rows.length - ids.length }
}

/** These links, in the order of the ids; those that are gone, or do not give the right any more, are left out. */
export async function linksByIds(manager: EntityManager, ids: readonly number[], right: Right): Promise<PartnershipBetween[]> {
  const rows = await query(manager, linkRow, wholeLinks(`
    SELECT p.*, p.id AS key FROM ${LINKS} WHERE p.id = ANY($1::integer[]) AND ${linkPermitted(right)}`, right), [ids])
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/**
 * SQL for the links that a query selects as `partnership` with a `key`, whole. Codes are gathered once for all ends, not
 * for each. The name of a region that does not give the right is left out.
 */
function wholeLinks(selected: string, right: Right): string {
  const region = (end: 'a' | 'b') => `LEFT JOIN municipality region_${end} ON region_${end}.id = ${end}.region_id AND ${permitted(`region_${end}.dataset_id`, right)}`
  return `
    WITH selected AS MATERIALIZED (${selected}),
    coded AS MATERIALIZED (
      SELECT municipality_id, json_object_agg(scheme, code) AS codes FROM official_code
      WHERE municipality_id IN (SELECT a_id FROM selected UNION SELECT b_id FROM selected) GROUP BY municipality_id
    )
    SELECT p.key, p.id, p.version, p.form, p.status, p.since, p.until, p.areas, p.events, p.note, p.source, p.dataset_id AS "datasetId",
      ${cardColumn('a')}, ${cardColumn('b')}
    FROM selected p
    JOIN municipality a ON a.id = p.a_id JOIN municipality b ON b.id = p.b_id
    LEFT JOIN coded coded_a ON coded_a.municipality_id = a.id LEFT JOIN coded coded_b ON coded_b.municipality_id = b.id
    ${region('a')} ${region('b')}`
}

/**
 * An end as it looks everywhere, as one value of JSON: rows need not be taken apart and put together again, which costs
 * more than reading them.
 */
function cardColumn(end: 'a' | 'b'): string {
  return `json_build_object('id', ${end}.id, 'name', ${end}.name, 'country', ${end}.country, 'level', ${end}.level,
    'region', region_${end}.name, 'population', ${end}.population, 'location', json_build_object('lat', ${end}.lat, 'lon', ${end}.lon),
    'codes', coalesce(coded_${end}.codes, '{}')) AS ${end}`
}

const card = z.object({
  id: z.int(), name: z.string(), country: z.string(), level: z.enum(LEVELS), region: z.string().nullable(),
  population: z.int().nullable(), location: z.object({ lat: z.number(), lon: z.number() }),
  codes: z.partialRecord(z.enum(CODE_SCHEMES), z.string()),
})
const linkRow = z.object({
  id: z.int(), version: z.int(), form: z.enum(PARTNERSHIP_FORMS), status: z.enum(PARTNERSHIP_STATUSES),
  since: z.int().nullable(), until: z.int().nullable(), areas: z.array(z.string()), events: z.array(z.string()), note: z.string(), source: z.string(),
  datasetId: z.string(), a: card, b: card,
})
const placedRow = linkRow.extend({ key: z.union([z.string(), z.int()]) })
