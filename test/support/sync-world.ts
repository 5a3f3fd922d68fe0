import { consumeJobs, type JobConsumer } from '../../src/queue/consumer.ts'
import { openJobQueue } from '../../src/queue/producer.ts'
import { eraseMunicipalities } from '../../src/persistence/erase.ts'
import { PostgresMunicipalityStore } from '../../src/persistence/postgres-municipality-store.ts'
import { PostgresOutbox } from '../../src/persistence/postgres-outbox.ts'
import { PostgresPartnershipStore } from '../../src/persistence/postgres-partnership-store.ts'
import { PostgresRegisterStore } from '../../src/persistence/postgres-register-store.ts'
import { inTransaction } from '../../src/persistence/transaction.ts'
import { openPostgresEngine } from '../../src/search-engine/postgres/engine.ts'
import type { SearchEngine } from '../../src/use-cases/ports/search-engine.ts'
import { syncIndexHandler } from '../../workers/sync-index.ts'
import { startRelay } from '../../workers/relay-outbox.ts'
import { IndexChecker } from './index-checker.ts'
import { openDatabase } from './open-database.ts'
import { profileOf } from './profiles.ts'
import { loadNamed } from './register-records.ts'
import { silent } from './temporary-cluster.ts'
import { until } from './until.ts'

export type SyncWorld = Awaited<ReturnType<typeof openSyncWorld>>

/** Everything between a change and its index copy, over a database of the test's own, with hands on each part. */
export async function openSyncWorld(...names: readonly string[]) {
  const database = await openDatabase()
  const { dataSource } = database
  const outbox = new PostgresOutbox(dataSource)
  const municipalities = new PostgresMunicipalityStore(dataSource)
  const partnerships = new PostgresPartnershipStore(dataSource)
  const registerStore = new PostgresRegisterStore(dataSource)
  const backend = { kind: 'postgres', url: database.url } as const
  const queue = await openJobQueue(backend, silent)
  const postgres = await openPostgresEngine({ url: database.url, log: silent })
  const checker = new IndexChecker(dataSource)
  const undo: (() => Promise<void>)[] = []
  if (names.length > 0) await loadNamed(registerStore, ...names)

  const world = {
    ...database, outbox, municipalities, partnerships, registerStore, backend, queue, checker,
    engine: postgres.engine, snapshotSource: postgres.snapshotSource, documents: postgres.documents,

    /** Starts a worker that writes to these engines; the real one when left out. */
    async startWorker(engines: readonly SearchEngine[] = [postgres.engine]): Promise<JobConsumer> {
      const consumer = await consumeJobs(backend, {
        'sync-index': syncIndexHandler({ outbox, municipalities, documents: postgres.documents, engines, log: silent }),
      }, silent)
      undo.push(() => consumer.close())
      return consumer
    },
    async startRelay(): Promise<() => Promise<void>> {
      const stop = await startRelay({ outbox, queue, hasEngineBeside: false, log: silent })
      undo.push(stop)
      return stop
    },
    /** Relay and worker; waits until they have nothing left to do. */
    async start(engines?: readonly SearchEngine[]): Promise<void> {
      await world.startWorker(engines)
      await world.startRelay()
    },
    drained: () => until('the outbox is empty', async () => (await outbox.age()).pending === 0, 20_000),
    /** Changes what a municipality says of itself; returns its new version. */
    edit: (id: number, description: string) => municipalities.saveProfile(id, profileOf({ description }), null),
    erase: (id: number) => inTransaction(dataSource, (manager) => eraseMunicipalities(manager, [id], 0)),
    /** Loses all jobs, as a flushed Redis does. */
    forgetJobs: () => database.run('DELETE FROM bullmq.job'),
    /** Makes every lease end now, as if its time had passed. Locks in the order of ids, as everybody else does. */
    endLeases: () => database.run(`
      WITH leased AS (SELECT municipality_id FROM outbox WHERE claimed_until IS NOT NULL ORDER BY municipality_id FOR UPDATE)
      UPDATE outbox AS o SET claimed_until = clock_timestamp() FROM leased WHERE o.municipality_id = leased.municipality_id`),
    async close(): Promise<void> {
      for (const step of undo.splice(0).reverse()) await step()
      await queue.close()
      await postgres.close()
      await database.close()
    },
  }
  return world
}
