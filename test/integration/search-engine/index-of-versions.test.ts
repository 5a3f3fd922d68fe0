import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { PostgresIndexLock } from '../../../src/persistence/postgres-index-lock.ts'
import { createMeilisearchEngine, type MeilisearchEngine } from '../../../src/search-engine/meilisearch/engine.ts'
import { compareIndex } from '../../../src/use-cases/compare-index.ts'
import { rebuildIndex } from '../../../src/use-cases/rebuild-index.ts'
import { keepIndex } from '../../../workers/rebuild-index.ts'
import { startOwnMeilisearch, WITHOUT_OWN_MEILISEARCH } from '../../support/meilisearch.ts'
import { openSyncWorld, type SyncWorld } from '../../support/sync-world.ts'
import { silent } from '../../support/temporary-cluster.ts'
import { until } from '../../support/until.ts'

const TOWNS = 40
// Names that no version of the program has.
const [FORMER, LATER] = ['municipalities-900001-1', 'municipalities-900002-1']
// Never one that somebody else uses, too: the live indexes of all versions are put aside.
const server = await startOwnMeilisearch('The index beside those of other versions and of other programs')
afterAll(() => server?.stop())

const everyone = { words: '', groups: [], facets: [], sort: 'name', limit: 100, offset: 0 } as const
const alone = async () => undefined

if (server === null) {
  describe('the index beside others', () => {
    it.todo(`is not tested: ${WITHOUT_OWN_MEILISEARCH}`)
  })
} else {
  describe('the index beside others', () => {
    let world: SyncWorld
    beforeEach(async () => {
      world = await openSyncWorld(...Array.from({ length: TOWNS }, (_, at) => `Town ${at + 1}`))
    })
    afterEach(() => world.close())

    const open = (name: string) => createMeilisearchEngine(server, name)
    const partsOf = ({ index }: MeilisearchEngine) => ({ source: world.documents, index, outbox: world.outbox, log: silent })
    const rebuild = (of: MeilisearchEngine) => rebuildIndex(partsOf(of), alone)
    const stateOf = async ({ index }: MeilisearchEngine) => (await index.look()).state
    const call = (method: string, path: string, body?: unknown) => fetch(`${server.url}${path}`, {
      method, headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const names = async () =>
      (await (await call('GET', '/indexes?limit=1000')).json() as { results: { uid: string }[] }).results.map(({ uid }) => uid)
    const project = async () => {
      await world.start()
      await world.drained()
    }

    it('does not go live while most documents are still to be projected anew for a new schema', async () => {
      const searched = open(server.newIndexName())
      const worker = await world.startWorker([world.engine])
      const stopRelay = await world.startRelay()
      await world.drained()
      await stopRelay()
      await worker.close()
      // The fingerprint holds the version of the schema.
      await world.run('UPDATE search_document SET schema_version = schema_version - 1, hash = md5(hash)')
      const built = rebuild(searched)
      let isOver = false
      void built.finally(() => { isOver = true })
      await until('all are marked to be projected', async () => (await world.outbox.age()).pending === TOWNS)
      // Nobody works at it, and comparisons go by.
      await new Promise((resolve) => { setTimeout(resolve, 2_500) })
      expect([isOver, await stateOf(searched)]).toEqual([false, 'missing'])
      await world.start([world.engine, searched.engine])
      expect(await built).toMatchObject({ documents: 0, repaired: TOWNS })
      await world.run('UPDATE outbox SET due_at = clock_timestamp()')
      await world.drained()
      expect((await searched.engine.findMunicipalities(everyone)).total).toBe(TOWNS)
      expect(await compareIndex(world.documents, searched.index)).toEqual([])
    })

    it('lets everything alone that is not of this program', async () => {
      const searched = open(server.newIndexName())
      const foreign = ['old', 'next'].map((kind) => `${server.newIndexName()}-of-others-${kind}-2024`)
      for (const uid of foreign) await call('POST', '/indexes', { uid, primaryKey: 'id' })
      await until('they are there', async () => foreign.every((uid) => names().then((all) => all.includes(uid))))
      await project()
      await rebuild(searched)
      await searched.index.clean()
      expect(await names()).toEqual(expect.arrayContaining(foreign))
    })

    it('keeps the last of those that were replaced, and no more', async () => {
      const name = server.newIndexName()
      const searched = open(name)
      await project()
      for (let round = 0; round < 3; round++) await rebuild(searched)
      await searched.index.clean()
      expect((await names()).filter((uid) => uid.startsWith(name)).map((uid) => uid.replace(/-old-.*/, '-old')).sort()).toEqual([name, `${name}-old`])
    })

    it.each([['a later', FORMER, LATER], ['a former', LATER, FORMER]])(
      'gives way to %s version that was started after it, and does not come back by itself', async (_what, first, second) => {
        await project()
        const running = open(first)
        await rebuild(running)
        expect(await stateOf(running)).toBe('live')

        const started = open(second)
        expect(await stateOf(started)).toBe('missing')
        await rebuild(started)
        expect([await stateOf(started), await stateOf(running)]).toEqual(['live', 'superseded'])
        const keepers = [running, started].map((of) => keepIndex({ ...partsOf(of), lock: new PostgresIndexLock(world.dataSource) }))
        await new Promise((resolve) => { setTimeout(resolve, 1_000) })
        await Promise.all(keepers.map((keeper) => keeper.stop()))
        expect([await stateOf(started), await stateOf(running)]).toEqual(['live', 'superseded'])

        // Started again, it takes over, and the other one gives way.
        const startedAgain = open(first)
        expect(await stateOf(startedAgain)).toBe('missing')
        await rebuild(startedAgain)
        expect([await stateOf(startedAgain), await stateOf(started)]).toEqual(['live', 'superseded'])
      })
  })
}
