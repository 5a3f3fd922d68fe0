import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { IMPORT_KINDS, type ImportKind } from '../../domain/import-kind.ts'
import { ROW_OUTCOMES, type ImportCounts, type ImportStatus } from '../../domain/import-run.ts'
import { Conflict, NotFound } from '../../shared/errors.ts'
import { markSelected } from '../mark-changed.ts'
import { query } from '../query.ts'
import type { WrittenRun } from './kind-writer.ts'
import { toCounts } from './read-run.ts'

const runRow = z.object({ kind: z.enum(IMPORT_KINDS), status: z.string(), datasetId: z.string(), createNew: z.boolean() })

/** Locks a run against others who would apply or undo it. Fails with NotFound, or with Conflict in another state. */
export async function lockRun(
  manager: EntityManager, id: number, states: readonly ImportStatus[], verb: string,
): Promise<WrittenRun & { readonly kind: ImportKind }> {
  const [run] = await query(manager, runRow, `
    SELECT kind, status, dataset->>'id' AS "datasetId", create_new AS "createNew" FROM import_run WHERE id = $1 FOR UPDATE`, [id])
  if (run === undefined) throw new NotFound(`There is no import ${id}.`)
  if (!states.some((state) => state === run.status)) {
    throw new Conflict(`Import ${id} is ${run.status}: it can be ${verb} only while it is ${states.join(' or ')}.`)
  }
  return { id, kind: run.kind, datasetId: run.datasetId, createNew: run.createNew }
}

const countRow = z.object({ outcome: z.enum(ROW_OUTCOMES), rows: z.int() })

/** Counts what became of the rows, and makes the run planned or applied. */
export async function saveCounts(manager: EntityManager, id: number, status: 'planned' | 'applied'): Promise<ImportCounts> {
  const counted = await query(manager, countRow, `
    SELECT outcome, count(*)::integer AS rows FROM import_row WHERE run_id = $1 GROUP BY outcome`, [id])
  const counts = toCounts(Object.fromEntries(counted.map(({ outcome, rows }) => [outcome, rows])))
  await manager.query(`
    UPDATE import_run SET status = $2, counts = $3, touched_at = now(), applied_at = CASE WHEN $2 = 'applied' THEN now() END
    WHERE id = $1`, [id, status, JSON.stringify(counts)])
  return counts
}

const versionsRow = z.object({ versions: z.string() })
const VERSIONS = `md5(coalesce(string_agg(id || ' ' || version, ',' ORDER BY id), '')) AS versions`

/** A fingerprint of the versions of these municipalities; `touched`: see `KindWriter`. Whatever changes one of them raises its version. */
export async function versionsOf(manager: EntityManager, runId: number, touched: string): Promise<string> {
  const [row] = await query(manager, versionsRow, `SELECT ${VERSIONS} FROM municipality WHERE id IN (${touched})`, [runId])
  return row?.versions ?? ''
}

/** The same, of municipalities that are locked from now on against other writers, in the order of their ids. */
export async function lockedVersionsOf(manager: EntityManager, runId: number, touched: string): Promise<string> {
  const [row] = await query(manager, versionsRow, `
    WITH touched AS MATERIALIZED (SELECT id FROM (${touched}) AS touched (id)), locked AS MATERIALIZED (
      SELECT id, version FROM municipality WHERE id IN (SELECT id FROM touched) ORDER BY id FOR NO KEY UPDATE
    )
    SELECT ${VERSIONS} FROM locked`, [runId])
  return row?.versions ?? ''
}

/** All whose documents show what the run wrote become due, after whatever somebody waits for. */
export async function markWritten(manager: EntityManager, id: number): Promise<void> {
  await markSelected(manager, {
    selected: `
      SELECT municipality_id FROM import_change WHERE run_id = $1
      UNION ALL SELECT (after->>'partner')::integer FROM import_change WHERE run_id = $1 AND after ? 'partner'`,
    values: [id],
  }, 1)
}
