import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { followSnapshot } from '../../../src/use-cases/follow-snapshot.ts'
import { LiveSnapshot } from '../../../src/use-cases/live-snapshot.ts'
import type { SnapshotKeeper } from '../../../src/use-cases/ports/snapshot-keeper.ts'
import type { SnapshotSource } from '../../../src/use-cases/ports/snapshot-source.ts'
import { openSyncWorld, type SyncWorld } from '../../support/sync-world.ts'
import { silent } from '../../support/temporary-cluster.ts'

describe('the snapshot that is kept for the next start', () => {
  let world: SyncWorld
  let source: SnapshotSource
  /** How often every document was read. */
  let loads: number
  let writes: number
  let kept: readonly unknown[] | null
  const keeper: SnapshotKeeper = {
    read: () => Promise.resolve(kept),
    write: (parts) => {
      writes++
      kept = structuredClone([...parts])
      return Promise.resolve()
    },
  }

  beforeEach(async () => {
    [loads, writes, kept] = [0, 0, null]
    world = await openSyncWorld('Frombork', 'Görlitz', 'Kraków')
    await world.start()
    await world.drained()
    source = {
      ...world.snapshotSource,
      load: (onPage) => {
        loads++
        return world.snapshotSource.load(onPage)
      },
    }
  })
  afterEach(() => world.close())

  /** Follows until it is loaded and has been stopped; what it held then. */
  async function startAndStop(from: SnapshotSource = source): Promise<LiveSnapshot> {
    const live = new LiveSnapshot([])
    const follower = followSnapshot({ live, source: from, keeper, log: silent })
    await follower.loaded
    await follower.stop()
    return live
  }
  const found = (live: LiveSnapshot, folded: string) => live.current().names.exactly(folded, { countries: null }, 5).map(({ id }) => id)

  it('spares the next start the reading, and brings what has changed between', async () => {
    await startAndStop()
    await world.erase(3)
    await world.drained()
    const live = await startAndStop()
    expect(loads).toBe(1)
    expect([live.size, found(live, 'frombork'), found(live, 'krakow')]).toEqual([2, [1], []])
  })

  it('is not written again where nothing has changed', async () => {
    await startAndStop()
    await startAndStop()
    expect([loads, writes]).toEqual([1, 1])
  })

  it('is not used for another database', async () => {
    await startAndStop()
    const live = await startAndStop({
      ...source, account: async (cursor) => ({ ...await source.account(cursor), database: 'another one' }),
    })
    expect([loads, live.size]).toEqual([2, 3])
  })

  it('is not used where documents have gone that it knows of nothing', async () => {
    await startAndStop()
    await world.run('DELETE FROM search_document WHERE municipality_id = 2')
    const live = await startAndStop()
    expect([loads, live.size]).toEqual([2, 2])
  })

  it('is not used where a part of it is missing', async () => {
    await startAndStop()
    kept = kept?.slice(0, 2) ?? null
    const live = await startAndStop()
    expect([loads, live.size]).toEqual([2, 3])
  })

  it('is not used where too much has changed', async () => {
    await startAndStop()
    await startAndStop({ ...source, account: async (cursor) => ({ ...await source.account(cursor), changed: 5_001 }) })
    expect(loads).toBe(2)
  })
})
