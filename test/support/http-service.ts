import type { Express } from 'express'
import { COUNTRY_NAMES } from '../../config/country-names.ts'
import { loadRankingValues } from '../../config/ranking/index.ts'
import { lexicon } from '../../config/understanding/index.ts'
import { TOPIC_TREE } from '../../config/vocabulary/index.ts'
import { createApp } from '../../src/http/app.ts'
import type { HttpDependencies } from '../../src/http/dependencies.ts'
import type { RegisterRecord } from '../../src/import/geonames/register-record.ts'
import { fileImports } from '../../src/import/import-file.ts'
import { foldCountryNames } from '../../src/naming/countries.ts'
import { PostgresImportStore } from '../../src/persistence/imports/postgres-import-store.ts'
import { PostgresCodeLookUp } from '../../src/persistence/postgres-code-look-up.ts'
import { PostgresCorrectionStore } from '../../src/persistence/postgres-correction-store.ts'
import { PostgresDatasetStore } from '../../src/persistence/postgres-dataset-store.ts'
import { PostgresDeskSessions } from '../../src/persistence/postgres-desk-sessions.ts'
import { PostgresIdempotencyStore } from '../../src/persistence/postgres-idempotency-store.ts'
import { PostgresKeyStore } from '../../src/persistence/postgres-key-store.ts'
import { PostgresEmbedReleases } from '../../src/persistence/postgres-embed-releases.ts'
import { PostgresMunicipalityStore } from '../../src/persistence/postgres-municipality-store.ts'
import { PostgresOutbox } from '../../src/persistence/postgres-outbox.ts'
import { PostgresPartnershipList } from '../../src/persistence/partnership-list/postgres-partnership-list.ts'
import { PostgresPartnershipStore } from '../../src/persistence/postgres-partnership-store.ts'
import { PostgresRegisterStore } from '../../src/persistence/postgres-register-store.ts'
import { PostgresUploadStore } from '../../src/persistence/postgres-upload-store.ts'
import { openPostgresEngine } from '../../src/search-engine/postgres/engine.ts'
import { Turns } from '../../src/shared/turns.ts'
import { LiveExposure } from '../../src/use-cases/live-exposure.ts'
import type { SearchEngine } from '../../src/use-cases/ports/search-engine.ts'
import { applyToView, LiveSnapshot } from '../../src/use-cases/live-snapshot.ts'
import { syncIndexHandler } from '../../workers/sync-index.ts'
import { openDatabase } from './open-database.ts'
import { load } from './register-records.ts'
import { silent } from './temporary-cluster.ts'

export const ADMIN_KEY = 'the-key-of-the-administrator'
/** The day on which these tests take place. */
export const TODAY = '2026-11-23'

export type HttpService = Awaited<ReturnType<typeof openHttpService>>

/**
 * The real application over a real database with these municipalities in it, indexed; the workers' part is done in
 * line, by `sync`. Every answer is checked against its schema.
 * `searching`: answers in the place of Postgres, and is written after it.
 */
export async function openHttpService(records: readonly RegisterRecord[], searching: SearchEngine | null = null) {
  const database = await openDatabase()
  const { dataSource } = database
  const postgres = await openPostgresEngine({ url: database.url, log: silent })
  const municipalities = new PostgresMunicipalityStore(dataSource)
  const outbox = new PostgresOutbox(dataSource)
  const live = new LiveSnapshot(TOPIC_TREE)

  /** Indexes all that changed and brings the snapshot up to date, as the workers do. */
  const syncIndex = syncIndexHandler({ outbox, municipalities, documents: postgres.documents, engines: [postgres.engine, ...searching === null ? [] : [searching]], log: silent })
  const sync = async () => {
    for (let claim = await outbox.claim(1_000, 60_000); claim !== null; claim = await outbox.claim(1_000, 60_000)) {
      await syncIndex({ ticket: claim.ticket, items: [...claim.items] })
    }
    const view = live.empty()
    await postgres.snapshotSource.load((page) => applyToView(view, page))
    live.replace(view, performance.now())
  }

  const imports = new PostgresImportStore(dataSource)
  const dependencies: HttpDependencies = {
    imports,
    fileImports: fileImports({ store: imports, codes: new PostgresCodeLookUp(dataSource), names: postgres.names, clock: { now: () => new Date(`${TODAY}T12:00:00Z`) } }),
    uploads: new PostgresUploadStore(dataSource),
    deskSessions: new PostgresDeskSessions(dataSource),
    municipalities, outbox, live,
    exposure: new LiveExposure(),
    engine: searching ?? postgres.engine,
    queue: { enqueue: async () => undefined, counts: async () => ({ waiting: 2, active: 1, failed: 0 }) },
    partnerships: new PostgresPartnershipStore(dataSource),
    partnershipList: new PostgresPartnershipList(dataSource),
    datasets: new PostgresDatasetStore(dataSource),
    corrections: new PostgresCorrectionStore(dataSource),
    keys: new PostgresKeyStore(dataSource),
    idempotency: new PostgresIdempotencyStore(dataSource),
    embedReleases: new PostgresEmbedReleases(dataSource),
    isDegraded: () => false,
    readiness: { database: () => dataSource.query('SELECT 1'), 'search-engine': () => postgres.engine.ping(), snapshot: async () => live.current() },
    ranking: { values: loadRankingValues(), pausedCountries: new Set(['RU', 'BY']) },
    countryNames: foldCountryNames(COUNTRY_NAMES),
    lexicon,
    turns: new Turns(),
    clock: { now: () => new Date(`${TODAY}T12:00:00Z`) },
    logger: silent,
    settings: { adminKey: ADMIN_KEY, rateLimitPerMinute: 0, keyRateLimitPerMinute: 0, trustedProxies: 0, requestTimeoutMs: 10_000, checkAnswers: true },
  }
  await load(new PostgresRegisterStore(dataSource), records)
  await sync()
  return {
    app: createApp(dependencies),
    dependencies,
    sync,
    /** The same application with some parts in another state. */
    with: (changes: Partial<HttpDependencies>): Express => createApp({ ...dependencies, ...changes }),
    run: database.run,
    async close() {
      await postgres.close()
      await database.close()
    },
  }
}
