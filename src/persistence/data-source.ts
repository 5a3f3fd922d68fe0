import 'reflect-metadata'
import { DataSource } from 'typeorm'
import { hearErrors } from '../shared/hear-errors.ts'
import { ENTITIES } from './entities/index.ts'
import { Ground1764000000000 } from './migrations/1764000000000-ground.ts'
import { Imports1764100001000 } from './migrations/1764100001000-imports.ts'
import { Rights1764100002000 } from './migrations/1764100002000-rights.ts'
import { PublicKeys1764100003000 } from './migrations/1764100003000-public-keys.ts'
import { KeptAnswers1764100003001 } from './migrations/1764100003001-kept-answers.ts'
import { Correction1764100007000 } from './migrations/1764100007000-correction.ts'
import { Exposure1764100005000 } from './migrations/1764100005000-exposure.ts'
import { EmbedRelease1764100009000 } from './migrations/1764100009000-embed-release.ts'
import { Desk1764161000000 } from './migrations/1764161000000-desk.ts'
import { DirectoryFilters1764162000000 } from './migrations/1764162000000-directory-filters.ts'
import { RecurringEvents1764181000000 } from './migrations/1764181000000-recurring-events.ts'
import { RowFindings1764181001000 } from './migrations/1764181001000-row-findings.ts'
import { CoarseStandings1764182000000 } from './migrations/1764182000000-coarse-standings.ts'
import { ImportedFacts1764182001000 } from './migrations/1764182001000-imported-facts.ts'
import { PartsOfDocuments1764200000000 } from './migrations/1764200000000-parts-of-documents.ts'
import { ImportFaults1764202000000 } from './migrations/1764202000000-import-faults.ts'
import { TraitSources1764203000000 } from './migrations/1764203000000-trait-sources.ts'
import { DerivedFields1764300000000 } from './migrations/1764300000000-derived-fields.ts'

/** The part of a logger that the database needs; pino fits. */
export interface DatabaseLog {
  warn(fields: object, message: string): void
}

export interface DatabaseSettings {
  /** `postgres://user:password@host:port/database` */
  readonly url: string
  /** Connections at most; 10 when left out. */
  readonly poolSize?: number
  /** Where broken idle connections are reported; nowhere when left out. */
  readonly log?: DatabaseLog
}

/** Oldest first. TypeORM runs what the database has not seen, all in one transaction. */
const MIGRATIONS = [
  Ground1764000000000, Imports1764100001000, Rights1764100002000, PublicKeys1764100003000, KeptAnswers1764100003001,
  Exposure1764100005000, Correction1764100007000, EmbedRelease1764100009000, Desk1764161000000, DirectoryFilters1764162000000,
  RecurringEvents1764181000000, RowFindings1764181001000, CoarseStandings1764182000000, ImportedFacts1764182001000, PartsOfDocuments1764200000000,
  ImportFaults1764202000000, TraitSources1764203000000, DerivedFields1764300000000,
]

/** Milliseconds. Bulk work raises the statement's own limit by `SET LOCAL` (see `transaction.ts`). */
const CONNECT_TIMEOUT = 5_000
const STATEMENT_TIMEOUT = 30_000
const IDLE_IN_TRANSACTION_TIMEOUT = 60_000

/**
 * The database, not yet connected: call `initialize()`, then `migrate(dataSource)`, in the end `destroy()`.
 * A connection that breaks while it idles in the pool is dropped and logged; the next query opens another.
 */
export function createDataSource({ url, poolSize = 10, log }: DatabaseSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'twinmatch',
    connectTimeoutMS: CONNECT_TIMEOUT,
    installExtensions: false,
    synchronize: false,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'all',
    poolErrorHandler: (error: unknown) => log?.warn({ err: error }, 'a database connection broke while idle'),
    extra: {
      statement_timeout: STATEMENT_TIMEOUT,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT,
      keepAlive: true,
      onConnect: hearErrors,
    },
  })
}
