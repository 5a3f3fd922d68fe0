import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import type { Right } from '../../domain/dataset.ts'
import { PARTNERSHIP_FORMS, PARTNERSHIP_STATUSES } from '../../domain/partnership.ts'
import type {
  ExportableLinks, KnownCards, PartnershipBetween, PartnershipConditions, PartnershipPlace, PartnershipQuery, PartnershipSort,
} from '../../use-cases/ports/partnership-list.ts'
import { query } from '../query.ts'
import { findEnds, type Ends } from './read-ends.ts'
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
  manager: EntityManager, { conditions, sort, after, limit, known }: PartnershipQuery,
): Promise<{ link: PartnershipBetween; place: PartnershipPlace }[]> {
  const { condition, values } = selectedLinks(conditions)
  const { key, type } = ORDERS[sort]
  const parameter = (at: number) => `$${values.length + at}`
  const beyond = after === null ? '' : `AND (${key}, p.id) > (${parameter(2)}::${type}, ${parameter(3)}::integer)`
  const rows = await query(manager, placedRow, `
    SELECT ${LINK_COLUMNS}, ${key} AS key FROM ${LINKS}
    WHERE ${condition} AND ${linkPermitted('show')} ${beyond}
    ORDER BY ${key}, p.id LIMIT ${parameter(1)}`,
    [...values, limit, ...(after === null ? [] : [after.key, after.id])])
  const ends: Ends = new Map()
  await findEnds(manager, rows, 'show', ends, known)
  return rows.flatMap((row) => withEnds(row, ends).map((link) => ({ link, place: { key: row.key, id: row.id } })))
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

/**
 * Reads links by their ids, in the order of these; those that are gone, or do not give the right any more, are left out.
 * Ends are kept from one reading to the next: in a long list most of them come again.
 */
export function linkReader(right: Right) {
  const ends: Ends = new Map()
  return async (manager: EntityManager, ids: readonly number[], known?: KnownCards): Promise<PartnershipBetween[]> => {
    const rows = await query(manager, linkRow, `
      SELECT ${LINK_COLUMNS} FROM ${LINKS} WHERE p.id = ANY($1::integer[]) AND ${linkPermitted(right)}`, [ids])
    await findEnds(manager, rows, right, ends, known)
    const found = new Map(rows.map((row) => [row.id, row]))
    return ids.flatMap((id) => {
      const row = found.get(id)
      return row === undefined ? [] : withEnds(row, ends)
    })
  }
}

/** The link as it is listed; none where an end went away between the two readings. */
function withEnds(row: z.infer<typeof linkRow>, ends: Ends): PartnershipBetween[] {
  const [a, b] = [ends.get(row.aId), ends.get(row.bId)]
  if (a === undefined || b === undefined) return []
  // Field by field: to spread all but two of them takes longer than reading the row.
  const { id, version, form, status, since, until, areas, events, note, source, datasetId } = row
  return [{ id, version, form, status, since, until, areas, events, note, source, datasetId, a, b }]
}

const LINK_COLUMNS = `p.id, p.version, p.form, p.status, p.since, p.until, p.areas, p.events, p.note, p.source,
  p.dataset_id AS "datasetId", p.a_id AS "aId", p.b_id AS "bId"`
const linkRow = z.object({
  id: z.int(), version: z.int(), form: z.enum(PARTNERSHIP_FORMS), status: z.enum(PARTNERSHIP_STATUSES),
  since: z.int().nullable(), until: z.int().nullable(), areas: z.array(z.string()), events: z.array(z.string()), note: z.string(), source: z.string(),
  datasetId: z.string(), aId: z.int(), bId: z.int(),
})
const placedRow = linkRow.extend({ key: z.union([z.string(), z.int()]) })
