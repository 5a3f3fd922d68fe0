import { afterEach, describe, expect, it } from '@jest/globals'
import { Client } from 'pg'
import { GrowingPause } from '../../../src/shared/growing-pause.ts'
import { DependencyFault } from '../../../src/shared/errors.ts'
import type { IndexChange, SearchEngine } from '../../../src/use-cases/ports/search-engine.ts'
import { syncIndex } from '../../../src/use-cases/sync-index.ts'
import { openSyncWorld, type SyncWorld } from '../../support/sync-world.ts'
import { silent } from '../../support/temporary-cluster.ts'
import { until } from '../../support/until.ts'

const LEASE = 60_000

describe('from a change to the index', () => {
  let world: SyncWorld
  afterEach(() => world.close())

  /** Does a job by hand, as a worker would. */
  const work = (job: Awaited<ReturnType<SyncWorld['outbox']['claim']>>, engine: SearchEngine = world.engine) => {
    if (job === null) throw new Error('nothing was due')
    return syncIndex(
      { outbox: world.outbox, municipalities: world.municipalities, documents: world.documents, engines: [engine], pause: new GrowingPause(1, 1), log: silent },
      { ticket: job.ticket, items: [...job.items] })
  }
  const claim = (limit = 100) => world.outbox.claim(limit, LEASE)
  /** The engine, but with something done just before it writes. */
  const engineAfter = (before: (changes: readonly IndexChange[]) => Promise<void>): SearchEngine => ({
    ...world.engine,
    apply: async (changes) => {
      await before(changes)
      return world.engine.apply(changes)
    },
  })

  it('indexes a register and what is said afterwards', async () => {
    world = await openSyncWorld('Frombork', 'Görlitz', 'Kraków')
    await world.start()
    await world.drained()
    expect(await world.checker.faults()).toEqual([])
    await world.edit(2, 'Wir suchen einen Chor.')
    await world.partnerships.create({
      aId: 1, bId: 3, form: 'partnership', status: 'active', since: 1999, until: null, areas: ['choirs'], events: [], note: '', source: 'test', datasetId: 'declared',
    })
    await world.drained()
    expect(await world.checker.faults()).toEqual([])
    expect(await world.engine.scoreWords('Chor', 5)).toEqual(new Map([[2, { score: 1, words: ['Chor'] }]]))
    expect((await world.engine.getDocuments([3]))[0]?.partners).toEqual([{ id: 1, country: 'PL', form: 'partnership', since: 1999 }])
  })

  it('reads names only where they have changed, and never misses that they have', async () => {
    world = await openSyncWorld('Frombork', 'Görlitz')
    await work(await claim())
    const read: (readonly [number, boolean])[] = []
    const municipalities: Parameters<typeof syncIndex>[0]['municipalities'] = {
      loadForIndex: async (ids, known) => {
        const aggregates = await world.municipalities.loadForIndex(ids, known)
        read.push(...aggregates.map(({ municipality: { id }, hasNames }) => [id, hasNames] as const))
        return aggregates
      },
      erasedVersions: (ids) => world.municipalities.erasedVersions(ids),
    }
    await world.edit(1, 'A word.')
    await world.run(`INSERT INTO municipality_name (municipality_id, text, kind) VALUES (2, 'Zgorzelec', 'foreign')`)
    await world.edit(2, 'A word.')
    const job = await claim()
    await syncIndex(
      { outbox: world.outbox, municipalities, documents: world.documents, engines: [world.engine], pause: new GrowingPause(1, 1), log: silent },
      { ticket: job?.ticket ?? 0, items: [...job?.items ?? []] })
    expect(read.toSorted()).toEqual([[1, false], [2, true]])
    expect(await world.checker.faults()).toEqual([])
    const found = await world.engine.findNames({ folded: 'zgorzelec', filter: { all: [] }, limit: 5 })
    expect(found.map(({ id }) => id)).toEqual([2])
  })

  it('does not lose an edit that comes while the job runs', async () => {
    world = await openSyncWorld('Frombork')
    const report = await work(await claim(), engineAfter(async () => {
      await world.edit(1, 'Newer than what the job has read.')
    }))
    expect(report).toMatchObject({ changed: 1 })
    expect(await world.outbox.age()).toMatchObject({ pending: 1 })
    expect(await work(await claim())).toMatchObject({ changed: 1 })
    expect(await world.outbox.age()).toMatchObject({ pending: 0 })
    expect(await world.checker.faults()).toEqual([])
  })

  it('lets another worker take over from a dead one, and keeps the dead one from overwriting when it wakes up', async () => {
    world = await openSyncWorld('Frombork')
    await world.edit(1, 'First')
    const first = await claim()
    let wakeUp: () => void = () => undefined
    const asleep = new Promise<void>((resolve) => { wakeUp = resolve })
    // It has read the first version, and sleeps just before it writes.
    let sleeps: () => void = () => undefined
    const fallenAsleep = new Promise<void>((resolve) => { sleeps = resolve })
    const late = work(first, engineAfter(() => {
      sleeps()
      return asleep
    }))
    await fallenAsleep
    await world.edit(1, 'Second')
    expect(await claim()).toBeNull()
    await world.endLeases()
    expect(await work(await claim())).toMatchObject({ changed: 1 })
    wakeUp()
    expect(await late).toMatchObject({ stale: 1, changed: 0 })
    expect(await world.checker.faults()).toEqual([])
    // Nor can it settle what is dirty again by now.
    const version = await world.edit(1, 'Third')
    await world.outbox.settle(first?.ticket ?? 0, [{ id: 1, version }])
    expect(await world.outbox.age()).toMatchObject({ pending: 1 })
  })

  it('gives a job up whose rows another ticket holds', async () => {
    world = await openSyncWorld('Frombork', 'Görlitz')
    const first = await claim()
    await world.endLeases()
    const second = await claim()
    expect(await work(first)).toMatchObject({ abandoned: 2, changed: 0 })
    expect(await work(second)).toMatchObject({ abandoned: 0, changed: 2 })
  })

  it('isolates poison among 500 and indexes the others', async () => {
    world = await openSyncWorld(...Array.from({ length: 500 }, (_, at) => `Town ${at + 1}`))
    await world.run(`UPDATE municipality_name SET text = repeat('x', 600) WHERE municipality_id = 77`)
    await world.run(`UPDATE municipality SET lat = 400 WHERE id = 300`)
    await world.run(`INSERT INTO profile (municipality_id, wants, availability, description, request) VALUES (401, '"nonsense"', 'open', '', '')`)
    await world.start()
    await world.drained()
    expect(await world.outbox.age()).toMatchObject({ pending: 0, quarantined: 3 })
    const aside = await world.run('SELECT municipality_id AS id, last_error AS why FROM outbox ORDER BY 1')
    expect(aside).toEqual([
      { id: 77, why: expect.stringMatching(/names: "xxx.*more than 500/) },
      { id: 300, why: expect.stringMatching(/lat: 400/) },
      { id: 401, why: expect.stringMatching(/can not be read/) },
    ])
    expect((await world.engine.findMunicipalities({ words: '', groups: [], facets: [], sort: 'name', limit: 1, offset: 0 })).total).toBe(497)
    // Mended by the next change, without anybody's help.
    await world.run(`UPDATE municipality SET lat = 40 WHERE id = 300`)
    await world.edit(300, 'Mended')
    await until('the mended one is indexed', async () => (await world.engine.getDocuments([300])).length === 1)
  })

  it('indexes everything though the queue lost all its jobs', async () => {
    world = await openSyncWorld(...Array.from({ length: 20 }, (_, at) => `Town ${at + 1}`))
    const stopRelay = await world.startRelay()
    await until('the relay has queued a job', async () => (await world.queue.counts()).waiting > 0)
    await stopRelay()
    await world.forgetJobs()
    expect(await claim()).toBeNull()
    await world.endLeases()
    await world.start()
    await world.drained()
    expect(await world.checker.faults()).toEqual([])
  })

  it('never brings back what was erased', async () => {
    world = await openSyncWorld('Frombork', 'Görlitz')
    await world.partnerships.create({
      aId: 1, bId: 2, form: 'partnership', status: 'active', since: null, until: null, areas: [], events: [], note: '', source: 'test', datasetId: 'declared',
    })
    await work(await claim())
    await world.edit(1, 'A last word')
    const first = await claim()
    // Erased after the job has read it, and indexed as erased before the job writes.
    expect(await work(first, engineAfter(async () => {
      await world.erase(1)
      await world.endLeases()
      expect(await work(await claim())).toMatchObject({ changed: 2 })
    }))).toMatchObject({ changed: 0, stale: 1 })
    expect(await world.engine.getDocuments([1])).toEqual([])
    expect((await world.engine.getDocuments([2]))[0]?.partners).toEqual([])
    expect(await world.checker.faults()).toEqual([])
  })

  it('postpones, and is not in a hurry, while the engine is away', async () => {
    world = await openSyncWorld('Frombork')
    const away: SearchEngine = { ...world.engine, apply: () => Promise.reject(new DependencyFault('search-engine', 'gone for lunch')) }
    expect(await work(await claim(), away)).toMatchObject({ postponed: 1, changed: 0 })
    expect(await world.outbox.age()).toMatchObject({ pending: 1, quarantined: 0 })
    expect(await world.run('SELECT last_error AS why FROM outbox')).toEqual([{ why: 'gone for lunch' }])
    await world.start()
    await world.drained()
    expect(await world.checker.faults()).toEqual([])
  })

  it('survives connections that are cut', async () => {
    world = await openSyncWorld(...Array.from({ length: 50 }, (_, at) => `Town ${at + 1}`))
    await world.start()
    const hand = new Client({ connectionString: world.url })
    await hand.connect()
    for (let round = 0; round < 3; round++) {
      await world.edit(1 + round, `Round ${round}`)
      await hand.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()')
      await world.edit(11 + round, `Round ${round}`)
      // A worker that was cut off between claim and settlement leaves its rows to the end of the lease.
      await world.endLeases()
    }
    await hand.end()
    await until('everything is indexed', async () => {
      await world.endLeases()
      return (await world.outbox.age()).pending === 0
    }, 20_000)
    expect(await world.checker.faults()).toEqual([])
  }, 30_000)

  it('passes an urgent change by an import that fills the queue', async () => {
    world = await openSyncWorld(...Array.from({ length: 3_500 }, (_, at) => `Town ${at + 1}`))
    const order: number[] = []
    const slow = engineAfter(async (changes) => { order.push(changes.length) })
    // Bulk jobs wait already when the change comes.
    await world.startRelay()
    await until('three bulk jobs wait', async () => (await world.queue.counts()).waiting === 3)
    await world.edit(3_500, 'Now, please')
    await until('the urgent job waits too', async () => (await world.queue.counts()).waiting === 4)
    await world.startWorker([slow])
    await world.drained()
    // Two jobs start at once; the urgent one is one of them.
    expect(order.slice(0, 2)).toContain(1)
    expect(await world.checker.faults()).toEqual([])
  }, 30_000)

  it('is caught by the checker when an engine drops a change', async () => {
    world = await openSyncWorld('Frombork', 'Görlitz', 'Kraków')
    const forgetful: SearchEngine = {
      ...world.engine,
      apply: async (changes) => {
        const kept = changes.filter((change) => change.kind !== 'put' || change.document.id !== 2)
        const outcomes = await world.engine.apply(kept)
        return [...outcomes, ...changes.filter((change) => !kept.includes(change)).map(() => ({ id: 2, result: 'changed' } as const))]
      },
    }
    await world.start([forgetful])
    await world.drained()
    expect(await world.checker.faults()).toEqual(['2: is missing'])
    // And when somebody alters the index behind our back.
    await world.run(`UPDATE search_document SET version = version - 1 WHERE municipality_id = 3`)
    await world.run(`DELETE FROM search_name WHERE municipality_id = 1`)
    expect(await world.checker.faults()).toEqual([
      '3: went back from version 1 to 0', '1: is found as ', '2: is missing', '3: has version 0 instead of 1',
    ])
  })
})
