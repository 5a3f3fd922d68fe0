import { COUNTRY_NAMES } from '../config/country-names.ts'
import { loadRankingValues } from '../config/ranking/index.ts'
import { pausedCountries } from '../config/register/tables.ts'
import type { Settings } from '../config/settings.ts'
import { lexicon } from '../config/understanding/index.ts'
import { TOPIC_TREE } from '../config/vocabulary/index.ts'
import { startEmbeddedMeilisearch } from './embedded/meilisearch.ts'
import { startEmbeddedPostgres } from './embedded/postgres.ts'
import type { HttpDependencies } from './http/dependencies.ts'
import { fileImports } from './import/import-file.ts'
import { foldCountryNames } from './naming/countries.ts'
import { createDataSource } from './persistence/data-source.ts'
import { migrate } from './persistence/migrate.ts'
import { PostgresImportStore } from './persistence/imports/postgres-import-store.ts'
import { PostgresCodeLookUp } from './persistence/postgres-code-look-up.ts'
import { PostgresCorrectionStore } from './persistence/postgres-correction-store.ts'
import { PostgresDatasetStore } from './persistence/postgres-dataset-store.ts'
import { PostgresDeskSessions } from './persistence/postgres-desk-sessions.ts'
import { PostgresExposureStore } from './persistence/postgres-exposure-store.ts'
import { PostgresIdempotencyStore } from './persistence/postgres-idempotency-store.ts'
import { PostgresEmbedReleases } from './persistence/postgres-embed-releases.ts'
import { PostgresIndexLock } from './persistence/postgres-index-lock.ts'
import { PostgresKeyStore } from './persistence/postgres-key-store.ts'
import { PostgresMunicipalityStore } from './persistence/postgres-municipality-store.ts'
import { PostgresOutbox } from './persistence/postgres-outbox.ts'
import { PostgresPartnershipList } from './persistence/partnership-list/postgres-partnership-list.ts'
import { PostgresPartnershipStore } from './persistence/postgres-partnership-store.ts'
import { PostgresRegisterStore } from './persistence/postgres-register-store.ts'
import { PostgresUploadStore } from './persistence/postgres-upload-store.ts'
import type { QueueBackend } from './queue/backend.ts'
import { openJobQueue } from './queue/producer.ts'
import { createMeilisearchEngine } from './search-engine/meilisearch/engine.ts'
import { openPostgresEngine } from './search-engine/postgres/engine.ts'
import { withStandIn } from './search-engine/stand-in.ts'
import { systemClock } from './shared/clock.ts'
import { DependencyFault } from './shared/errors.ts'
import type { Logger } from './shared/logger.ts'
import { Turns } from './shared/turns.ts'
import { LiveExposure } from './use-cases/live-exposure.ts'
import { LiveSnapshot } from './use-cases/live-snapshot.ts'

export type Container = Awaited<ReturnType<typeof openContainer>>

/** How long a request may take until it is given up, ms. */
const REQUEST_TIMEOUT = 10_000

/**
 * Opens everything that the settings name and wires it: the one place that knows every part. What the settings do not
 * name is started here: Postgres from npm, and Meilisearch where it stands on the PATH. Fails with DependencyFault,
 * after closing what was open already.
 */
export async function openContainer(settings: Settings, log: Logger) {
  /** How to let go of what was opened; undone in the reverse order. */
  const opened: (() => Promise<void>)[] = []
  const close = async () => {
    for (const undo of opened.splice(0).reverse()) {
      await undo().catch((err: unknown) => log.warn({ err }, 'a part did not close cleanly'))
    }
  }
  try {
    const databaseUrl = settings.databaseUrl ?? await startDatabase(settings, log, opened)
    const dataSource = createDataSource({ url: databaseUrl, log })
    await dataSource.initialize().catch((cause: unknown) => {
      throw new DependencyFault('database', 'The database can not be reached: check DATABASE_URL', { cause })
    })
    opened.push(() => dataSource.destroy())
    const migrations = await migrate(dataSource)
    if (migrations.length > 0) log.info({ migrations }, 'the database schema was brought up to date')

    const backend: QueueBackend = settings.redisUrl === null
      ? { kind: 'postgres', url: databaseUrl } : { kind: 'redis', url: settings.redisUrl }
    const queue = await openJobQueue(backend, log)
    opened.push(() => queue.close())

    const postgres = await openPostgresEngine({ url: databaseUrl, log })
    opened.push(() => postgres.close())
    const meilisearch = await openMeilisearch(settings, log, opened)
    const preferred = meilisearch === null ? null
      : withStandIn(meilisearch.engine, postgres.engine, (err) => log.warn({ err }, 'Meilisearch failed; Postgres answers'))
    const engine = preferred ?? postgres.engine

    const municipalities = new PostgresMunicipalityStore(dataSource)
    const outbox = new PostgresOutbox(dataSource)
    const live = new LiveSnapshot(TOPIC_TREE)
    const imports = new PostgresImportStore(dataSource)
    const http: HttpDependencies = {
      imports,
      fileImports: fileImports({ store: imports, codes: new PostgresCodeLookUp(dataSource), names: postgres.names, clock: systemClock }),
      uploads: new PostgresUploadStore(dataSource),
      deskSessions: new PostgresDeskSessions(dataSource),
      municipalities, outbox, queue, engine, live,
      exposure: new LiveExposure(),
      partnerships: new PostgresPartnershipStore(dataSource),
      partnershipList: new PostgresPartnershipList(dataSource),
      datasets: new PostgresDatasetStore(dataSource),
      corrections: new PostgresCorrectionStore(dataSource),
      keys: new PostgresKeyStore(dataSource),
      idempotency: new PostgresIdempotencyStore(dataSource),
      embedReleases: new PostgresEmbedReleases(dataSource),
      isDegraded: () => preferred?.isDegraded() ?? false,
      readiness: {
        database: () => dataSource.query('SELECT 1'),
        'search-engine': () => engine.ping(),
        snapshot: async () => live.current(),
      },
      ranking: {
        values: loadRankingValues(),
        pausedCountries: new Set(pausedCountries().map(({ country }) => country)),
      },
      countryNames: foldCountryNames(COUNTRY_NAMES),
      lexicon,
      turns: new Turns(),
      clock: systemClock,
      logger: log,
      settings: {
        adminKey: settings.adminKey,
        rateLimitPerMinute: settings.rateLimitPerMinute,
        keyRateLimitPerMinute: settings.keyRateLimitPerMinute,
        trustedProxies: settings.trustedProxies,
        requestTimeoutMs: REQUEST_TIMEOUT,
        checkAnswers: false,
      },
    }
    return {
      http, log, databaseUrl, backend, live, outbox, queue, municipalities, close,
      keys: http.keys,
      register: new PostgresRegisterStore(dataSource),
      exposureStore: new PostgresExposureStore(dataSource),
      snapshotSource: postgres.snapshotSource,
      /** What the index is a copy of. */
      documents: postgres.documents,
      indexLock: new PostgresIndexLock(dataSource),
      /** In the order in which they are written. */
      engines: meilisearch === null ? [postgres.engine] : [postgres.engine, meilisearch.engine],
      /** The index that is kept beside the database; null where the database is all there is. */
      searchIndex: meilisearch?.index ?? null,
      engine,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function startDatabase(settings: Settings, log: Logger, opened: (() => Promise<void>)[]): Promise<string> {
  const embedded = await startEmbeddedPostgres({ dataDirectory: settings.dataDirectory, log })
  opened.push(() => embedded.stop())
  return embedded.url
}

/**
 * Meilisearch where the settings name one or the PATH has one; a found one that does not start is told and left out.
 * A named one may be away: Postgres stands in, and what changes meanwhile waits in the outbox.
 */
async function openMeilisearch(settings: Settings, log: Logger, opened: (() => Promise<void>)[]) {
  if (settings.searchEngine === 'postgres') return null
  if (settings.meilisearch !== null) {
    return createMeilisearchEngine(settings.meilisearch)
  }
  // A service with its own database says which engine it wants; only the embedded set-up helps itself.
  if (settings.databaseUrl !== null) return null
  try {
    const embedded = await startEmbeddedMeilisearch({ dataDirectory: settings.dataDirectory, log })
    if (embedded === null) return null
    opened.push(() => embedded.stop())
    return createMeilisearchEngine({ url: embedded.url, key: embedded.masterKey })
  } catch (err) {
    log.warn({ err }, 'the Meilisearch on the PATH could not be used; Postgres searches')
    return null
  }
}
