/** Recorded signs of what municipalities care for, as a file has them: memberships of thematic networks and the like. */
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { TOPIC_CROSSWALK } from '../../config/vocabulary/crosswalk.ts'
import type { SnapshotRow } from '../projection/search-document.ts'

const row = z.object({ geonameid: z.coerce.number().int().positive(), theme: z.string().min(1) })

/** Topics by GeoNames id. Throws an error that names the line and the column when a line cannot be read. */
export function parseInterests(text: string): Map<number, Set<string>> {
  const rows: unknown[] = parse(text, { columns: true, skip_empty_lines: true, bom: true })
  const topics = new Map<number, Set<string>>()
  for (const [index, given] of rows.entries()) {
    const read = row.safeParse(given)
    if (!read.success) throw new Error(`line ${index + 2}: ${z.prettifyError(read.error)}`)
    const topic = TOPIC_CROSSWALK.get(read.data.theme)
    if (topic !== undefined) topics.set(read.data.geonameid, (topics.get(read.data.geonameid) ?? new Set()).add(topic))
  }
  return topics
}

/** The rows with these topics as shared interests of the municipalities that the places lie in. */
export function withInterests(
  rows: readonly SnapshotRow[], topics: ReadonlyMap<number, ReadonlySet<string>>, municipalityOf: ReadonlyMap<number, number>,
): SnapshotRow[] {
  const shares = new Map<number, Set<string>>()
  for (const [place, ids] of topics) {
    const municipality = municipalityOf.get(place)
    if (municipality !== undefined) shares.set(municipality, new Set([...shares.get(municipality) ?? [], ...ids]))
  }
  return rows.map((one) => ({ ...one, shares: [...shares.get(one.id) ?? []] }))
}
