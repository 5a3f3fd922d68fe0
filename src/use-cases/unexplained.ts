import { setTimeout as sleep } from 'node:timers/promises'
import type { Difference } from './compare-index.ts'
import type { Outbox } from './ports/outbox.ts'

interface Ports {
  readonly outbox: Pick<Outbox, 'dirtyAmong'>
}

/** Time for a write that was under way while two copies were compared, ms. */
const UNDER_WAY = 1_000

/**
 * Of these differences those that nobody is about to put right: not dirty in the outbox, and still there a little later.
 * `compare` says where the two differ now.
 */
export async function unexplained(
  { outbox }: Ports, found: readonly Difference[], compare: () => Promise<readonly Difference[]>,
): Promise<Difference[]> {
  const notDirty = async (differences: readonly Difference[]) => {
    const dirty = await outbox.dirtyAmong(differences.map(({ id }) => id))
    return differences.filter(({ id }) => !dirty.has(id))
  }
  const suspects = new Set((await notDirty(found)).map(({ id }) => id))
  if (suspects.size === 0) return []
  await sleep(UNDER_WAY)
  return notDirty((await compare()).filter(({ id }) => suspects.has(id)))
}
