import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import type { NewPartnership } from '../use-cases/ports/partnership-store.ts'
import type { PartnershipCounts } from '../use-cases/ports/register-store.ts'
import { lockMunicipalities, markChanged } from './mark-changed.ts'
import { query } from './query.ts'

const pairRow = z.object({ a: z.int(), b: z.int() })

/**
 * Makes the partnerships of a dataset those given, as part of the caller's transaction, and makes the ends of all that
 * changed due. A pair that another dataset records, or that was edited since it was loaded (version above 1), is kept.
 */
export async function replacePartnerships(
  manager: EntityManager,
  datasetId: string,
  partnerships: readonly NewPartnership[],
): Promise<PartnershipCounts> {
  const ends = [...new Set(partnerships.flatMap(({ aId, bId }) => [aId, bId]))]
  await lockMunicipalities(manager, ends)
  await manager.query(`
    CREATE TEMPORARY TABLE given_partnership ON COMMIT DROP AS
    SELECT least(a, b) AS a_id, greatest(a, b) AS b_id, form, status, since, until, areas, events, note, source
    FROM jsonb_to_recordset($1) AS given (
      a integer, b integer, form text, status text, since integer, until integer, areas text[], events text[], note text, source text)`,
    [JSON.stringify(partnerships.map(({ aId, bId, ...rest }) => ({ a: aId, b: bId, ...rest })))])
  const removed = await query(manager, pairRow, `
    DELETE FROM partnership p WHERE dataset_id = $1 AND version = 1
      AND NOT EXISTS (SELECT FROM given_partnership g WHERE (g.a_id, g.b_id) = (p.a_id, p.b_id))
    RETURNING p.a_id AS a, p.b_id AS b`, [datasetId])
  const changed = await query(manager, pairRow, `
    UPDATE partnership p SET form = g.form, status = g.status, since = g.since, until = g.until, areas = g.areas,
      events = g.events, note = g.note, source = g.source
    FROM given_partnership g
    WHERE (g.a_id, g.b_id) = (p.a_id, p.b_id) AND p.dataset_id = $1 AND p.version = 1
      AND (g.form, g.status, g.since, g.until, g.areas, g.events, g.note, g.source)
        IS DISTINCT FROM (p.form, p.status, p.since, p.until, p.areas, p.events, p.note, p.source)
    RETURNING p.a_id AS a, p.b_id AS b`, [datasetId])
  const unchanged = await query(manager, pairRow, `
    SELECT p.a_id AS a, p.b_id AS b FROM partnership p JOIN given_partnership g USING (a_id, b_id)
    WHERE p.dataset_id = $1 AND p.version = 1`, [datasetId])
  const created = await query(manager, pairRow, `
    INSERT INTO partnership (a_id, b_id, form, status, since, until, areas, events, note, source, dataset_id)
    SELECT a_id, b_id, form, status, since, until, areas, events, note, source, $1 FROM given_partnership
    ON CONFLICT (a_id, b_id) DO NOTHING
    RETURNING a_id AS a, b_id AS b`, [datasetId])
  await markChanged(manager, [...new Set([...removed, ...changed, ...created].flatMap(({ a, b }) => [a, b]))], 1)
  return {
    created: created.length,
    changed: changed.length,
    removed: removed.length,
    kept: partnerships.length - created.length - unchanged.length,
  }
}
