import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { EVERYTHING } from '../../../src/domain/filter.ts'
import { PostgresIndexLock } from '../../../src/persistence/postgres-index-lock.ts'
import { createMeilisearchEngine, type MeilisearchEngine } from '../../../src/search-engine/meilisearch/engine.ts'
import { withStandIn } from '../../../src/search-engine/stand-in.ts'
import { GrowingPause } from '../../../src/shared/growing-pause.ts'
import { compareIndex } from '../../../src/use-cases/compare-index.ts'
import type { SearchEngine } from '../../../src/use-cases/ports/search-engine.ts'
import { rebuildIndex } from '../../../src/use-cases/rebuild-index.ts'
import { reconcileIndex } from '../../../src/use-cases/reconcile-index.ts'
import { syncIndex } from '../../../src/use-cases/sync-index.ts'
import { keepIndex, type IndexKeeper } from '../../../workers/rebuild-index.ts'
import { startTestMeilisearch, WITHOUT_MEILISEARCH } from '../../support/meilisearch.ts'
import { openSyncWorld, type SyncWorld } from '../../support/sync-world.ts'
import { silent } from '../../support/temporary-cluster.ts'
import { startUnrulyProxy, type UnrulyProxy } from '../../support/unruly-proxy.ts'
import { until } from '../../support/until.ts'

jest.setTimeout(60_000)

const TOWNS = 40
const LEASE = 60_000
const server = await startTestMeilisearch('The life of an index')
afterAll(() => server?.stop())

const everyone = { words: '', groups: [], facets: [], sort: 'name', limit: 100, offset: 0 } as const
const alone = async () => undefined

if (server === null) {
  describe('the life of an index in Meilisearch', () => {
    it.todo(`is not tested: ${WITHOUT_MEILISEARCH}`)
  })
} else {
  describe('the life of an index in Meilisearch', () => {
    let world: SyncWorld
    let proxy: UnrulyProxy
    let indexName = ''
    let meilisearch: MeilisearchEngine
    let keeper: IndexKeeper | null

    beforeEach(async () => {
      world = await openSyncWorld(...Array.from({ length: TOWNS }, (_, at) => `Town ${at + 1}`))
      proxy = await startUnrulyProxy(server.url)
      indexName = server.newIndexName()
      meilisearch = createMeilisearchEngine({ url: proxy.url, key: server.key }, indexName)
      keeper = null
    })
    afterEach(async () => {
      await keeper?.stop()
      await world.close()
      await proxy.close()
    })

    const engines = (): SearchEngine[] => [world.engine, meilisearch.engine]
    const parts = () => ({ source: world.documents, index: meilisearch.index, outbox: world.outbox, log: silent })
    const rebuild = () => rebuildIndex(parts(), alone)
    const differences = () => compareIndex(world.documents, meilisearch.index)
    const call = (method: string, path: string, body?: unknown) => fetch(`${server.url}${path}`, {
      method, headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    /** Does what is due, as a worker would. */
    const work = async () => {
      const claim = await world.outbox.claim(1_000, LEASE)
      if (claim === null) throw new Error('nothing was due')
      return syncIndex(
        { outbox: world.outbox, municipalities: world.municipalities, documents: world.documents, engines: engines(), pause: new GrowingPause(1, 1), log: silent },
        { ticket: claim.ticket, items: [...claim.items] })
    }

    it('begins with what the database holds, and goes on with what changes', async () => {
      await world.startWorker()
      const stopRelay = await world.startRelay()
      await world.drained()
      await stopRelay()
      expect(await meilisearch.index.look()).toEqual({ state: 'missing', documents: 0 })
      expect(await rebuild()).toMatchObject({ documents: TOWNS, repaired: 0 })
      expect(await meilisearch.index.look()).toEqual({ state: 'live', documents: TOWNS })
      await world.edit(3, 'Wir suchen einen Chor.')
      await work()
      expect(await meilisearch.engine.scoreWords('Chor', 5)).toEqual(new Map([[3, { score: 1, words: ['Chor'] }]]))
      expect(await differences()).toEqual([])
    })

    it('is built with the versions that rows have, also where one was raised and nothing else', async () => {
      await work().catch(() => undefined)
      await world.edit(3, 'Wir suchen einen Chor.')
      await world.endLeases()
      await work()
      const { version: before } = (await world.documents.standing(2, 3))[0] ?? {}
      await world.edit(3, 'Wir suchen einen Chor.')
      await world.edit(3, 'Wir suchen einen Chor.')
      await work()
      const { version: after } = (await world.documents.standing(2, 3))[0] ?? {}
      expect(after).toBeGreaterThan(before ?? Infinity)
      expect(await rebuild()).toMatchObject({ documents: TOWNS, repaired: 0 })
      expect((await meilisearch.engine.getDocuments([3]))[0]).toEqual((await world.engine.getDocuments([3]))[0])
    })

    it('is built anew while everybody reads and writes, and nobody notices', async () => {
      await work().catch(() => undefined)
      await rebuild()
      await world.endLeases()
      await world.start(engines())
      await world.drained()
      let isOver = false
      const wrong: unknown[] = []
      const reading = (async () => {
        while (!isOver) {
          const { total } = await meilisearch.engine.findMunicipalities(everyone)
          const names = await meilisearch.engine.findNames({ folded: 'town 1', filter: EVERYTHING, limit: 5 })
          if (total !== TOWNS || names.length === 0) wrong.push({ total, names: names.length })
        }
      })()
      let edits = 0
      const writing = (async () => {
        while (!isOver) await world.edit(1 + (edits++ % (TOWNS - 1)), `Edit ${edits}`)
      })()
      for (let round = 0; round < 3; round++) expect(await rebuild()).toMatchObject({ documents: TOWNS })
      await world.erase(TOWNS)
      isOver = true
      await Promise.all([reading, writing])
      expect(wrong).toEqual([])
      expect(edits).toBeGreaterThan(10)
      await world.drained()
      expect(await differences()).toEqual([])
      expect((await meilisearch.engine.findMunicipalities(everyone)).total).toBe(TOWNS - 1)
      // From five digits on the engine forgives a slip: others are found beside it.
      const lastEdited = 1 + ((edits - 1) % (TOWNS - 1))
      await until('the last edit is found', async () => (await meilisearch.engine.scoreWords(String(edits), TOWNS)).has(lastEdited))
    })

    it('does not lose what is written between the two halves of a swap', async () => {
      await work().catch(() => undefined)
      await rebuild()
      await world.endLeases()
      await work()
      const build = await meilisearch.index.build()
      await world.edit(1, 'Between two indexes')
      // The swap comes after the writer has sent to one of the two indexes, and before it sends to the other.
      let sent = 0
      proxy.treat((method, path) => {
        if (method !== 'POST' || !path.includes('/documents?')) return 'pass'
        return ++sent === 2 ? build.send([]).then(() => build.replaceLive()) : 'pass'
      })
      await work()
      proxy.treat(() => 'pass')
      expect((await meilisearch.engine.getDocuments([1]))[0]).toMatchObject({ words: expect.stringContaining('Between two indexes') })
    })

    it('does not lose what is written while the first index gets its name', async () => {
      await work().catch(() => undefined)
      await world.endLeases()
      const build = await meilisearch.index.build()
      let sent = 0
      proxy.treat((method, path) => (method === 'POST' && path.includes('/documents?') && ++sent === 1 ? build.replaceLive() : 'pass'))
      expect(await work()).toMatchObject({ changed: TOWNS })
      expect((await meilisearch.engine.findMunicipalities(everyone)).total).toBe(TOWNS)
      // What was written to the name that the index no longer has stands in the way of nobody.
      await world.edit(1, 'Afterwards')
      expect(await work()).toMatchObject({ changed: 1 })
      expect(await differences()).toEqual([])
      await meilisearch.index.clean()
      const { results } = await (await call('GET', '/indexes?limit=1000')).json() as { results: { uid: string }[] }
      expect(results.map(({ uid }) => uid).filter((uid) => uid.startsWith(indexName))).toEqual([indexName])
    })

    it('is not harmed by a worker that stood still past its lease', async () => {
      await work().catch(() => undefined)
      await rebuild()
      await world.endLeases()
      await work()
      await world.edit(1, 'First')
      // It has read the first version, found the older one in the index, and stands still as it writes.
      let wakeUp: () => void = () => undefined
      const stalled = new Promise<void>((resolve) => { wakeUp = resolve })
      let fallsAsleep: () => void = () => undefined
      const asleep = new Promise<void>((resolve) => { fallsAsleep = resolve })
      let writes = 0
      proxy.treat((method, path) => {
        if (method !== 'POST' || !path.includes('/documents?') || ++writes > 1) return 'pass'
        fallsAsleep()
        return stalled
      })
      const late = work()
      await asleep
      await world.edit(1, 'Second')
      await world.endLeases()
      const other = createMeilisearchEngine({ url: server.url, key: server.key }, indexName)
      const claim = await world.outbox.claim(10, LEASE)
      await syncIndex(
        { outbox: world.outbox, municipalities: world.municipalities, documents: world.documents, engines: [world.engine, other.engine], pause: new GrowingPause(1, 1), log: silent },
        { ticket: claim?.ticket ?? 0, items: [...claim?.items ?? []] })
      expect(await world.outbox.age()).toMatchObject({ pending: 0 })
      wakeUp()
      await late
      // The old document has come last, and stands there; but it is known.
      expect((await meilisearch.engine.getDocuments([1]))[0]).toMatchObject({ words: expect.stringContaining('First') })
      expect(await world.outbox.age()).toMatchObject({ pending: 1 })
      await work()
      expect((await meilisearch.engine.getDocuments([1]))[0]).toMatchObject({ words: expect.stringContaining('Second') })
      expect(await world.outbox.age()).toMatchObject({ pending: 0 })
      expect(await differences()).toEqual([])
    })

    it('is missed when the data are gone, and made again while Postgres answers', async () => {
      const engine = withStandIn(meilisearch.engine, world.engine, () => undefined)
      const lock = new PostgresIndexLock(world.dataSource)
      keeper = keepIndex({ ...parts(), lock })
      await until('there is an index', async () => (await meilisearch.index.look()).state === 'live')
      await world.start(engines())
      await world.drained()
      expect((await engine.findMunicipalities(everyone)).total).toBe(TOWNS)
      expect(engine.isDegraded()).toBe(false)

      await call('DELETE', `/indexes/${indexName}`)
      await until('the index is gone', async () => (await meilisearch.index.look()).state === 'missing')
      expect((await engine.findMunicipalities(everyone)).total).toBe(TOWNS)
      expect(engine.isDegraded()).toBe(true)
      // A write finds no index, and has it made.
      await world.edit(1, 'Wir suchen einen Chor.')
      await until('the index is there again', async () => (await meilisearch.index.look()).documents === TOWNS)
      await world.run('UPDATE outbox SET due_at = clock_timestamp()')
      await world.drained()
      expect(await meilisearch.engine.scoreWords('Chor', 5)).toEqual(new Map([[1, { score: 1, words: ['Chor'] }]]))
      expect(await differences()).toEqual([])
    })

    it('is built anew when its settings are not ours, and answers as before until then', async () => {
      await work().catch(() => undefined)
      await rebuild()
      await world.endLeases()
      await work()
      await call('PATCH', `/indexes/${indexName}/settings`, { rankingRules: ['words', 'sort'] })
      await until('the settings have changed', async () => (await meilisearch.index.look()).state === 'unfit')
      keeper = keepIndex({ ...parts(), lock: new PostgresIndexLock(world.dataSource) })
      await until('the index is fit again', async () => {
        expect((await meilisearch.engine.findMunicipalities(everyone)).total).toBe(TOWNS)
        return (await meilisearch.index.look()).state === 'live'
      })
    })

    it('is looked after by one process at a time', async () => {
      const lock = new PostgresIndexLock(world.dataSource)
      const both = await Promise.all([1, 2].map(() => lock.alone(async (confirm) => {
        await until('the other one had its chance', () => true)
        await confirm()
        return new Promise((resolve) => { setTimeout(() => resolve('done'), 100) })
      })))
      expect(both.filter((one) => one !== null)).toEqual(['done'])
      expect(await lock.alone(async () => 'again')).toBe('again')
    })

    it('has its drift found both ways, and repaired through the outbox', async () => {
      await work().catch(() => undefined)
      await rebuild()
      await world.endLeases()
      await world.start(engines())
      await world.drained()
      const reconcile = () => reconcileIndex({ ...parts(), municipalities: world.municipalities })
      expect(await reconcile()).toEqual({ unprojected: 0, drifted: 0, needsRebuild: false })

      // Behind everybody's back: one gone, one altered, one too many; and in the database one gone and one outdated.
      await call('DELETE', `/indexes/${indexName}/documents/1`)
      await call('PUT', `/indexes/${indexName}/documents`, [{ id: 2, hash: 'altered' }])
      const [third] = await (await call('POST', `/indexes/${indexName}/documents/fetch`, { ids: ['3'] })).json().then(({ results }) => results)
      await call('POST', `/indexes/${indexName}/documents`, [{ ...third, id: 4_000 }])
      await world.run('DELETE FROM search_document WHERE municipality_id = 5')
      await world.run('UPDATE search_document SET version = version - 1 WHERE municipality_id = 6')
      await until('the harm is done', async () => (await differences()).length === 5)
      expect((await meilisearch.engine.findMunicipalities(everyone)).total).toBe(TOWNS)

      expect(await reconcile()).toMatchObject({ unprojected: 2, needsRebuild: false })
      await world.drained()
      await reconcile()
      await world.drained()
      expect(await differences()).toEqual([])
      expect(await reconcile()).toEqual({ unprojected: 0, drifted: 0, needsRebuild: false })
      expect((await meilisearch.engine.findMunicipalities(everyone)).total).toBe(TOWNS)
      expect(await meilisearch.engine.getDocuments([4_000])).toEqual([])
      expect((await meilisearch.engine.getDocuments([1, 2])).length).toBe(2)
    })

    it('asks for a rebuild where the index is ahead of the database', async () => {
      await work().catch(() => undefined)
      await rebuild()
      await world.endLeases()
      await work()
      await call('PUT', `/indexes/${indexName}/documents`, [{ id: 2, version: 99 }])
      await until('the harm is done', async () => (await differences()).length === 1)
      expect(await reconcileIndex({ ...parts(), municipalities: world.municipalities })).toMatchObject({ drifted: 1, needsRebuild: true })
      await rebuild()
      expect(await differences()).toEqual([])
    })

    it.each(['hang', 'cut', 'rubbish', 'wrong shape', 'refuse'] as const)('lets Postgres answer while the engine does this: %s', async (how) => {
      await work().catch(() => undefined)
      await rebuild()
      await world.endLeases()
      await work()
      const faults: Error[] = []
      const engine = withStandIn(meilisearch.engine, world.engine, (fault) => { faults.push(fault) })
      proxy.treat(() => how)
      const answers = await Promise.all([
        engine.findMunicipalities(everyone), engine.findNames({ folded: 'town 7', filter: EVERYTHING, limit: 3 }),
        engine.getDocuments([1]), engine.countFacets(EVERYTHING, ['country']), engine.scoreWords('chor', 3),
      ])
      expect(answers[0].total).toBe(TOWNS)
      expect(engine.isDegraded()).toBe(true)
      expect(faults.length).toBeGreaterThan(0)
      // Writing waits for better times.
      await world.edit(1, 'In bad times')
      expect(await work()).toMatchObject({ postponed: 1 })
      proxy.treat(() => 'pass')
      await world.run('UPDATE outbox SET due_at = clock_timestamp()')
      expect(await work()).toMatchObject({ changed: 1 })
      expect(await differences()).toEqual([])
    })
  })
}
