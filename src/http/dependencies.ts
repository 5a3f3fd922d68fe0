import type { CountryNames } from '../naming/countries.ts'
import type { Lexicon } from '../understanding/lexicon-index.ts'
import type { Logger } from '../shared/logger.ts'
import type { Turns } from '../shared/turns.ts'
import type { Clock } from '../shared/clock.ts'
import type { LiveExposure } from '../use-cases/live-exposure.ts'
import type { LiveSnapshot } from '../use-cases/live-snapshot.ts'
import type { CorrectionStore } from '../use-cases/ports/correction-store.ts'
import type { DatasetStore } from '../use-cases/ports/dataset-store.ts'
import type { FileImports } from '../use-cases/ports/file-imports.ts'
import type { ImportStore } from '../use-cases/ports/import-store.ts'
import type { DeskSessions } from '../use-cases/ports/desk-sessions.ts'
import type { IdempotencyStore } from '../use-cases/ports/idempotency-store.ts'
import type { EmbedReleases } from '../use-cases/ports/embed-releases.ts'
import type { JobQueue } from '../use-cases/ports/job-queue.ts'
import type { KeyStore } from '../use-cases/ports/key-store.ts'
import type { MunicipalityStore } from '../use-cases/ports/municipality-store.ts'
import type { Outbox } from '../use-cases/ports/outbox.ts'
import type { PartnershipList } from '../use-cases/ports/partnership-list.ts'
import type { PartnershipStore } from '../use-cases/ports/partnership-store.ts'
import type { SearchEngine } from '../use-cases/ports/search-engine.ts'
import type { UploadStore } from '../use-cases/ports/upload-store.ts'
import type { RankingRules } from '../use-cases/ranking-rules.ts'

export interface HttpSettings {
  /** The key that needs no row in the store; null when none is set. */
  readonly adminKey: string | null
  /** Requests a minute from one address; 0 for no limit. */
  readonly rateLimitPerMinute: number
  /** Requests a minute with one key, where the key names no number of its own; 0 for no limit. */
  readonly keyRateLimitPerMinute: number
  /** How many proxies before us are believed when they name the caller's address. */
  readonly trustedProxies: number
  /** After this long without an answer a request is given up, ms. */
  readonly requestTimeoutMs: number
  /** Checks every answer against its schema; for tests. */
  readonly checkAnswers: boolean
}

/** All that the HTTP door calls: ports, and what lives in this process. */
export interface HttpDependencies {
  readonly municipalities: MunicipalityStore
  readonly partnerships: PartnershipStore
  readonly partnershipList: PartnershipList
  readonly datasets: DatasetStore
  readonly imports: ImportStore
  readonly fileImports: FileImports
  readonly uploads: UploadStore
  readonly deskSessions: DeskSessions
  readonly corrections: CorrectionStore
  readonly keys: KeyStore
  readonly idempotency: IdempotencyStore
  readonly embedReleases: EmbedReleases
  readonly outbox: Outbox
  readonly queue: JobQueue
  readonly engine: SearchEngine
  /** Whether answers come from the engine's stand-in at present. */
  readonly isDegraded: () => boolean
  readonly live: LiveSnapshot
  readonly exposure: LiveExposure
  readonly ranking: RankingRules
  readonly countryNames: CountryNames
  /** By which free text is understood; made when it is first needed. */
  readonly lexicon: () => Lexicon
  readonly turns: Turns
  readonly clock: Clock
  readonly logger: Logger
  /** Each resolves when the part does its work, and rejects while it does not; for `/readyz`. */
  readonly readiness: Readonly<Record<string, () => Promise<unknown>>>
  readonly settings: HttpSettings
}
