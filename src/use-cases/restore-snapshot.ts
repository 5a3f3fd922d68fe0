import { z } from 'zod'
import type { Logger } from '../shared/logger.ts'
import { restoreState } from '../shared/object-state.ts'
import { applyToView, type LiveSnapshot, type SnapshotView } from './live-snapshot.ts'
import type { SnapshotKeeper } from './ports/snapshot-keeper.ts'
import type { SnapshotCursor, SnapshotSource } from './ports/snapshot-source.ts'

/** With more changes than this since it was kept, reading all documents in pages is as fast, and takes less memory. */
const MOST_CHANGES = 5_000

/** What stands before the parts of a kept view. */
export const heading = z.object({ database: z.string(), cursor: z.string() })

interface Ports {
  readonly live: Pick<LiveSnapshot, 'empty'>
  readonly source: Pick<SnapshotSource, 'account' | 'changesSince'>
  readonly keeper: SnapshotKeeper
  readonly log: Logger
}

export interface RestoredView {
  readonly view: SnapshotView
  /** Up to which place in the stream of changes it is true. */
  readonly cursor: SnapshotCursor
  /** How much has changed since it was kept. */
  readonly changes: number
}

/**
 * The view that was kept, with all that has changed since. Null when there is none, or it is of another database, or
 * much has changed, or a part is missing, or it does not hold as many municipalities as the database does.
 */
export async function restoreSnapshot({ live, source, keeper, log }: Ports): Promise<RestoredView | null> {
  const [head, names, snapshot, cards] = await keeper.read() ?? []
  const kept = heading.safeParse(head)
  if (!kept.success) return null
  const { database, changed } = await source.account(kept.data.cursor)
  if (database !== kept.data.database || changed > MOST_CHANGES) return null
  const view = live.empty()
  try {
    restoreState(view.names, names)
    restoreState(view.snapshot, snapshot)
    restoreState(view.cards, cards)
  } catch (err) {
    log.warn({ err }, 'the kept snapshot is not whole; every document is read instead')
    return null
  }
  const { changes, cursor } = await source.changesSince(kept.data.cursor)
  applyToView(view, changes)
  const { living } = await source.account(cursor)
  if (living === view.snapshot.size) return { view, cursor, changes: changes.length }
  log.warn({ living, kept: view.snapshot.size }, 'the kept snapshot does not hold what the database does; every document is read instead')
  return null
}
