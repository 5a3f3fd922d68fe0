import { afterEach, describe, expect, it } from '@jest/globals'
import { DependencyFault } from '../../../src/shared/errors.ts'
import { followSnapshot, type SnapshotFollower } from '../../../src/use-cases/follow-snapshot.ts'
import { LiveSnapshot } from '../../../src/use-cases/live-snapshot.ts'
import type { SnapshotSource } from '../../../src/use-cases/ports/snapshot-source.ts'
import { openSyncWorld, type SyncWorld } from '../../support/sync-world.ts'
import { silent } from '../../support/temporary-cluster.ts'
import { until } from '../../support/until.ts'

describe('the snapshot that follows', () => {
  let world: SyncWorld
  let follower: SnapshotFollower
  const live = () => new LiveSnapshot([])
  afterEach(async () => {
    await follower.stop()
    await world.close()
  })

  it('knows nothing until it is loaded, then follows every change', async () => {
    world = await openSyncWorld('Frombork', 'Görlitz', 'Kraków')
    await world.start()
    await world.drained()
    const snapshot = live()
    expect(() => snapshot.current()).toThrow(DependencyFault)
    expect(snapshot.ageMs()).toBeNull()
    follower = followSnapshot({ live: snapshot, source: world.snapshotSource, keeper: null, log: silent })
    await follower.loaded
    expect(snapshot.size).toBe(3)
    const view = snapshot.current()

    await world.partnerships.create({
      aId: 1, bId: 2, form: 'partnership', status: 'active', since: 1999, until: null, areas: [], events: [], note: '', source: 'test', datasetId: 'declared',
    })
    const partnersOf = (id: number) => view.snapshot.partners(view.snapshot.positionOf(id)).length
    await until('both ends know of the link', () => partnersOf(1) === 1 && partnersOf(2) === 1)

    await world.erase(3)
    await until('the erased one is gone', () => view.snapshot.positionOf(3) === -1)
    expect(view.names.exactly('krakow', { countries: null }, 5)).toEqual([])
    expect(snapshot.size).toBe(2)
    await until('it is up to date', () => (snapshot.ageMs() ?? Infinity) < 1_000)
  })

  it('goes on answering while its source is away, growing older, and catches up', async () => {
    world = await openSyncWorld('Frombork')
    await world.start()
    await world.drained()
    let isAway = false
    const source: SnapshotSource = {
      ...world.snapshotSource,
      changesSince: async (cursor) => {
        if (isAway) throw new DependencyFault('search-engine', 'away')
        return world.snapshotSource.changesSince(cursor)
      },
    }
    const snapshot = live()
    follower = followSnapshot({ live: snapshot, source, keeper: null, log: silent })
    await follower.loaded
    isAway = true
    await world.erase(1)
    await world.drained()
    await until('it shows its age', () => (snapshot.ageMs() ?? 0) > 400)
    expect(snapshot.size).toBe(1)
    isAway = false
    await until('it has caught up', () => snapshot.size === 0)
  })

  it('follows by polling alone where hints can not be had', async () => {
    world = await openSyncWorld('Frombork')
    await world.start()
    await world.drained()
    const source: SnapshotSource = {
      ...world.snapshotSource, onChange: () => Promise.reject(new DependencyFault('search-engine', 'no hints here')),
    }
    const snapshot = live()
    follower = followSnapshot({ live: snapshot, source, keeper: null, log: silent })
    await follower.loaded
    await world.erase(1)
    await until('it is gone', () => snapshot.size === 0)
    expect(snapshot.current().snapshot.positionOf(1)).toBe(-1)
  })

  it('lets requests be answered while it loads a large register', async () => {
    world = await openSyncWorld(...Array.from({ length: 5_000 }, (_, at) => `Town ${at + 1}`))
    await world.start()
    await world.drained()
    let turns = 0
    const timer = setInterval(() => { turns++ }, 1)
    follower = followSnapshot({ live: live(), source: world.snapshotSource, keeper: null, log: silent })
    await follower.loaded
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  }, 30_000)
})
