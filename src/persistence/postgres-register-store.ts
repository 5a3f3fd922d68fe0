import type { DataSource, EntityManager, QueryRunner } from 'typeorm'
import { z } from 'zod'
import type { Dataset } from '../domain/dataset.ts'
import type { NewPartnership } from '../use-cases/ports/partnership-store.ts'
import type {
  KnownEntry, PartnershipCounts, RegisterBatch, RegisterLoad, RegisterStore,
} from '../use-cases/ports/register-store.ts'
import { SourceLoadEntity } from './entities/source-load.ts'
import { translateFault } from './faults.ts'
import { REGISTER_LOCK } from './locks.ts'
import { idRow, query } from './query.ts'
import { replacePartnerships } from './replace-partnerships.ts'
import { saveDatasets } from './save-datasets.ts'
import { reading, transactionOn } from './transaction.ts'
import { insertEntries, updateEntries } from './write-register.ts'

export class PostgresRegisterStore implements RegisterStore {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  async loadedFingerprint(source: string): Promise<string | null> {
    const load = await reading(this.#dataSource, (manager) => manager.findOneBy(SourceLoadEntity, { source }))
    return load?.fingerprint ?? null
  }

  /** The lock belongs to one connection, and all that the load writes goes through it: no lock, no writing. */
  async exclusively<Result>(work: (load: RegisterLoad) => Promise<Result>, onWait?: () => void): Promise<Result> {
    const runner = this.#dataSource.createQueryRunner()
    try {
      await runner.query('SET statement_timeout = 0')
      const [lock] = await query(runner.manager, z.object({ taken: z.boolean() }),
        'SELECT pg_try_advisory_lock($1) AS taken', [REGISTER_LOCK])
      if (lock?.taken !== true) {
        onWait?.()
        await runner.query('SELECT pg_advisory_lock($1)', [REGISTER_LOCK])
      }
      return await work(new PostgresRegisterLoad(runner))
    } catch (error) {
      throw translateFault(error)
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [REGISTER_LOCK]).catch(() => undefined)
      await runner.query('RESET statement_timeout').catch(() => undefined)
      await runner.release()
    }
  }
}

const knownRow = z.object({ sourceKey: z.string(), id: z.int(), sourceHash: z.string(), datasetId: z.string() })

class PostgresRegisterLoad implements RegisterLoad {
  readonly #runner: QueryRunner

  constructor(runner: QueryRunner) {
    this.#runner = runner
  }

  saveDatasets(datasets: readonly Dataset[]): Promise<void> {
    return this.#transaction((manager) => saveDatasets(manager, datasets))
  }

  async knownEntries(): Promise<ReadonlyMap<string, KnownEntry>> {
    const rows = await this.#transaction((manager) => query(manager, knownRow, `
      SELECT source_key AS "sourceKey", id, source_hash AS "sourceHash", dataset_id AS "datasetId" FROM municipality`))
    return new Map(rows.map(({ sourceKey, ...entry }) => [sourceKey, entry]))
  }

  async erasedKeys(): Promise<ReadonlySet<string>> {
    const rows = await this.#transaction((manager) => query(manager, z.object({ key: z.string() }), `
      SELECT source_key AS key FROM erasure WHERE source_key IS NOT NULL`))
    return new Set(rows.map(({ key }) => key))
  }

  /** Goes on after the greatest id in use, so that a load that was broken off leaves no gap: same source, same ids. */
  async newIds(count: number): Promise<readonly number[]> {
    const rows = await this.#transaction(async (manager) => {
      await manager.query(`
        SELECT setval(pg_get_serial_sequence('municipality', 'id'), 1 + greatest(0,
          (SELECT max(id) FROM municipality), (SELECT max(municipality_id) FROM erasure)), false)`)
      return query(manager, idRow, `
        SELECT nextval(pg_get_serial_sequence('municipality', 'id'))::integer AS id FROM generate_series(1, $1)`, [count])
    })
    return rows.map(({ id }) => id)
  }

  write({ created, changed }: RegisterBatch): Promise<void> {
    return this.#transaction(async (manager) => {
      await insertEntries(manager, created)
      await updateEntries(manager, changed)
    })
  }

  async idsOfPlaces(geonamesIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const rows = await this.#transaction((manager) => query(manager, z.object({ place: z.int(), id: z.int() }), `
      SELECT geonames_id AS place, municipality_id AS id FROM place WHERE geonames_id = ANY($1::integer[])`, [geonamesIds]))
    return new Map(rows.map(({ place, id }) => [place, id]))
  }

  replacePartnerships(datasetId: string, partnerships: readonly NewPartnership[]): Promise<PartnershipCounts> {
    return this.#transaction((manager) => replacePartnerships(manager, datasetId, partnerships))
  }

  /** Refreshes the planner's statistics too: after a first load nothing is known of the tables yet. */
  async finish(source: string, fingerprint: string): Promise<void> {
    await this.#transaction(async (manager) => {
      await manager.upsert(SourceLoadEntity, { source, fingerprint, finishedAt: new Date() }, ['source'])
    })
    await this.#runner.query(
      'ANALYZE municipality, place, municipality_name, official_code, municipality_trait, partnership, outbox')
  }

  #transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return transactionOn(this.#runner, work)
  }
}
