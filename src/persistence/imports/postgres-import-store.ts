import { IsNull, Not, type DataSource, type EntityManager } from 'typeorm'
import type { ImportKind } from '../../domain/import-kind.ts'
import type { ImportCounts, ImportRow, ImportRun, ImportStatus, MappedColumn } from '../../domain/import-run.ts'
import { importFault, type ImportFault } from '../../domain/import-fault.ts'
import type { RowFinding } from '../../domain/row-finding.ts'
import type { ImportRowQuery, ImportStore, NewImportRun, ReadProgress, StagedRow } from '../../use-cases/ports/import-store.ts'
import { copyRows } from '../copy-rows.ts'
import { ImportChangeEntity } from '../entities/import-change.ts'
import { ImportRowEntity } from '../entities/import-row.ts'
import { ImportRunEntity } from '../entities/import-run.ts'
import { IMPORT_LOCK } from '../locks.ts'
import { lockMunicipalities, markChanged } from '../mark-changed.ts'
import { idRow, query } from '../query.ts'
import { inTransaction, reading } from '../transaction.ts'
import { interests } from './interests.ts'
import type { KindWriter } from './kind-writer.ts'
import { municipalities } from './municipalities.ts'
import { partnerships } from './partnerships.ts'
import { profiles } from './profiles.ts'
import { toRow, toRun } from './read-run.ts'
import { lockedVersionsOf, lockRun, saveCounts, versionsOf } from './run-state.ts'
import { undoChanges } from './undo-changes.ts'
import { settleDataset, unmakeDataset } from './settle-dataset.ts'

const WRITERS: Readonly<Record<ImportKind, KindWriter>> = { municipalities, partnerships, interests, profiles }

/** Rows of runs that were never applied are kept this long, days: they fill the database and nobody asks for them. */
const KEPT_DAYS = 7
/** Whoever works on a run touches it more often than this, seconds; else it was broken off. */
const BROKEN_OFF = 600
/** Writing a register takes longer than a statement otherwise may. */
const LONG = { statementTimeout: 0 } as const

export class PostgresImportStore implements ImportStore {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  begin({ kind, dataset, createNew, fileName, fileSize }: NewImportRun): Promise<number> {
    return this.#write(async (manager) => {
      await manager.query(`
        UPDATE import_run SET status = 'failed', problem = $2
        WHERE status = 'reading' AND touched_at < now() - $1 * interval '1 second'`, [BROKEN_OFF, JSON.stringify(importFault('reading_broken_off', {}))])
      await manager.query(`
        DELETE FROM import_row r USING import_run u
        WHERE u.id = r.run_id AND (u.status = 'failed' OR (u.status = 'planned' AND u.created_at < now() - $1 * interval '1 day'))`,
        [KEPT_DAYS])
      const [run] = await query(manager, idRow, `
        INSERT INTO import_run (kind, status, dataset, create_new, file_name, file_size)
        VALUES ($1, 'reading', $2, $3, $4, $5) RETURNING id`, [kind, JSON.stringify(dataset), createNew, fileName, fileSize])
      if (run === undefined) throw new Error('no run was made')
      return run.id
    })
  }

  describe(id: number, { format, columns }: { readonly format: string; readonly columns: readonly MappedColumn[] }): Promise<void> {
    return this.#write(async (manager) => {
      await manager.query('UPDATE import_run SET format = $2, columns = $3 WHERE id = $1', [id, format, JSON.stringify(columns)])
    })
  }

  addRows(id: number, rows: readonly StagedRow[], { bytesRead, rowsRead }: ReadProgress): Promise<void> {
    return this.#write(async (manager) => {
      await copyRows(manager, 'import_row (run_id, line, outcome, record, remarks, cells)', rows.map(({ line, record, remarks, cells }) => [
        id, line, record === null ? 'rejected' : null, record === null ? null : JSON.stringify(record),
        JSON.stringify(remarks), cells === null ? null : JSON.stringify(cells),
      ]))
      await manager.query('UPDATE import_run SET bytes_read = $2, rows_read = $3, touched_at = now() WHERE id = $1', [id, bytesRead, rowsRead])
    })
  }

  plan(id: number): Promise<ImportCounts> {
    return this.#write(async (manager) => {
      const run = await lockRun(manager, id, ['reading'], 'read')
      await manager.query('ANALYZE import_row')
      await WRITERS[run.kind].plan(manager, run)
      return saveCounts(manager, id, 'planned')
    })
  }

  fail(id: number, problem: ImportFault): Promise<void> {
    return this.#write(async (manager) => {
      await manager.query(`UPDATE import_run SET status = 'failed', problem = $2, counts = '{}' WHERE id = $1`, [id, JSON.stringify(problem)])
      await manager.query('DELETE FROM import_row WHERE run_id = $1', [id])
    })
  }

  async apply(id: number): Promise<void> {
    await this.#while(id, 'planned', 'applying', async (manager) => {
      const run = await lockRun(manager, id, ['planned', 'applying'], 'applied')
      await settleDataset(manager, id)
      const writer = WRITERS[run.kind]
      // Compared before anything is locked, so that whoever changes one of these municipalities waits for the writing alone.
      const compared = await versionsOf(manager, id, writer.touched)
      await writer.plan(manager, run)
      if (await lockedVersionsOf(manager, id, writer.touched) !== compared) await writer.plan(manager, run)
      await writer.apply(manager, run)
      await saveCounts(manager, id, 'applied')
    })
    // Bulk changes leave the planner with figures of before.
    await reading(this.#dataSource, (manager) => manager.query('ANALYZE municipality, official_code, partnership, interest, outbox'))
  }

  undo(id: number): Promise<void> {
    return this.#while(id, 'applied', 'undoing', async (manager) => {
      await lockRun(manager, id, ['applied', 'undoing'], 'undone')
      const touched = await query(manager, idRow, `
        SELECT municipality_id AS id FROM import_change WHERE run_id = $1
        UNION SELECT (after->>'partner')::integer FROM import_change WHERE run_id = $1 AND after ? 'partner'`, [id])
      await lockMunicipalities(manager, touched.map((row) => row.id))
      await markChanged(manager, await undoChanges(manager, id), 1)
      await unmakeDataset(manager, id)
      await manager.query(`
        UPDATE import_run SET status = 'undone', undone_at = now(), undo_counts = (
          SELECT jsonb_build_object('restored', count(*) FILTER (WHERE left_because IS NULL), 'left', count(left_because))
          FROM import_change WHERE run_id = $1) WHERE id = $1`, [id])
    })
  }

  async find(id: number): Promise<ImportRun | null> {
    const found = await reading(this.#dataSource, (manager) => manager.findOneBy(ImportRunEntity, { id }))
    return found === null ? null : toRun(found)
  }

  async list(beforeId: number | null, limit: number): Promise<ImportRun[]> {
    const runs = await reading(this.#dataSource, (manager) => {
      const asked = manager.createQueryBuilder(ImportRunEntity, 'run').orderBy('run.id', 'DESC').take(limit)
      return (beforeId === null ? asked : asked.where('run.id < :beforeId', { beforeId })).getMany()
    })
    return runs.map(toRun)
  }

  async rows({ runId, outcome, afterLine, limit }: ImportRowQuery): Promise<ImportRow[]> {
    const rows = await reading(this.#dataSource, (manager) => {
      const asked = manager.createQueryBuilder(ImportRowEntity, 'row').orderBy('row.line').take(limit)
        .where('row.runId = :runId AND row.line > :afterLine', { runId, afterLine })
      return (outcome === null ? asked.andWhere('row.outcome IS NOT NULL') : asked.andWhere('row.outcome = :outcome', { outcome })).getMany()
    })
    return rows.map(toRow)
  }

  async leftByUndo(id: number, limit: number): Promise<{ municipalityId: number; reason: RowFinding }[]> {
    const left = await reading(this.#dataSource, (manager) => manager.find(ImportChangeEntity, {
      where: { runId: id, leftBecause: Not(IsNull()) }, order: { id: 'ASC' }, take: limit,
    }))
    return left.flatMap(({ municipalityId, leftBecause: reason }) => (reason === null ? [] : [{ municipalityId, reason }]))
  }

  /**
   * One transaction, alone among those that apply and undo; meanwhile the run shows that it is worked on. Where a
   * process ended in the middle the run still shows it, though nothing was written: it may be tried again.
   */
  async #while(id: number, state: ImportStatus, meanwhile: ImportStatus, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    const turn = (from: ImportStatus, to: ImportStatus) => this.#write((manager) =>
      manager.query('UPDATE import_run SET status = $3, touched_at = now() WHERE id = $1 AND status = $2', [id, from, to]))
    await turn(state, meanwhile)
    try {
      await this.#write(async (manager) => {
        await manager.query('SELECT pg_advisory_xact_lock($1)', [IMPORT_LOCK])
        await work(manager)
      })
    } catch (error) {
      await turn(meanwhile, state).catch(() => undefined)
      throw error
    }
  }

  #write<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return inTransaction(this.#dataSource, work, LONG)
  }
}
