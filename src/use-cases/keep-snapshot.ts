import type { z } from 'zod'
import type { Logger } from '../shared/logger.ts'
import { stateOf } from '../shared/object-state.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import type { SnapshotKeeper } from './ports/snapshot-keeper.ts'
import type { SnapshotCursor, SnapshotSource } from './ports/snapshot-source.ts'
import type { heading } from './restore-snapshot.ts'

/** It is kept when nothing has changed for so long, ms. */
const QUIET_FOR = 20_000
/** Not more often than this, ms: it holds the event loop up for some 200 ms. */
const KEEP_EVERY = 15 * 60_000

interface Ports {
  readonly live: Pick<LiveSnapshot, 'current'>
  readonly source: Pick<SnapshotSource, 'account'>
  readonly keeper: SnapshotKeeper
  readonly log: Logger
}

/** Keeps the snapshot for the next start, as often as is worth it. Call it only while nothing changes the snapshot. */
export class SnapshotKeeping {
  readonly #ports: Ports
  #keptVersion: number | null
  #triedAt = -Infinity
  #seenVersion = -1
  #seenAt = 0

  /** `keptVersion`: of the snapshot that is kept already; null when none is. */
  constructor(ports: Ports, keptVersion: number | null) {
    this.#ports = ports
    this.#keptVersion = keptVersion
  }

  /** Keeps it where it has changed and has come to rest. `cursor`: up to where it is true. */
  async whenQuiet(cursor: SnapshotCursor): Promise<void> {
    const now = performance.now()
    const { version } = this.#ports.live.current().snapshot
    if (version !== this.#seenVersion) [this.#seenVersion, this.#seenAt] = [version, now]
    if (now - this.#seenAt >= QUIET_FOR && now - this.#triedAt >= KEEP_EVERY) await this.keep(cursor)
  }

  /** Keeps it where it has changed. A failure is logged: then the next start reads every document. */
  async keep(cursor: SnapshotCursor): Promise<void> {
    const { names, snapshot, cards } = this.#ports.live.current()
    if (snapshot.size === 0 || snapshot.version === this.#keptVersion) return
    this.#triedAt = performance.now()
    try {
      const { database } = await this.#ports.source.account(cursor)
      await this.#ports.keeper.write(function* () {
        yield { database, cursor } satisfies z.infer<typeof heading>
        yield stateOf(names)
        yield stateOf(snapshot)
        yield stateOf(cards)
      }())
      this.#keptVersion = snapshot.version
    } catch (err) {
      this.#ports.log.warn({ err }, 'the snapshot could not be kept for the next start')
    }
  }
}
