import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { verdict } from '../../../src/search-engine/verdict.ts'
import { GrowingPause } from '../../../src/shared/growing-pause.ts'
import { differencesOf } from '../../../src/use-cases/compare-index.ts'
import { hashOf, idOf, versionOf } from '../../../src/use-cases/index-change.ts'
import type { Outbox } from '../../../src/use-cases/ports/outbox.ts'
import type { SearchEngine } from '../../../src/use-cases/ports/search-engine.ts'
import { syncIndex } from '../../../src/use-cases/sync-index.ts'
import { openSyncWorld, type SyncWorld } from '../../support/sync-world.ts'
import { loadNamed } from '../../support/register-records.ts'
import { silent } from '../../support/temporary-cluster.ts'

const LEASE = 60_000
const TOWNS = 2

type Action = { readonly do: 'edit'; readonly town: number } | { readonly do: 'work' } | { readonly do: 'wait' }
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('edit' as const), town: fc.integer({ min: 1, max: TOWNS }) }),
  { weight: 2, arbitrary: fc.constant({ do: 'work' } as const) },
  fc.constant({ do: 'wait' } as const),
)

/** An engine that knows no versions, as Meilisearch: it reads what stands, and later writes; the last write wins. */
class TrustingEngine {
  readonly held = new Map<number, { id: number; version: number; hash: string }>()

  /** `pause` comes between its steps. */
  engine(postgres: SearchEngine, pause: () => Promise<void>): SearchEngine {
    return {
      ...postgres,
      apply: async (changes) => {
        const present = new Map(this.held)
        await pause()
        const outcomes = changes.map((change) => {
          const [id, version, hash] = [idOf(change), versionOf(change), hashOf(change)]
          const row = present.get(id)
          const result = row === undefined ? 'changed' : verdict(change, row)
          if (result !== 'stale') this.held.set(id, { id, version, hash })
          return { id, result }
        })
        await pause()
        return outcomes
      },
    }
  }
}

describe('an engine without versions, behind the one that has them', () => {
  let world: SyncWorld
  beforeAll(async () => { world = await openSyncWorld() })
  afterAll(() => world.close())

  const realOutbox = (): Outbox => {
    const { outbox } = world
    return {
      claim: (...given) => outbox.claim(...given), hold: (...given) => outbox.hold(...given), settle: (...given) => outbox.settle(...given),
      postpone: (...given) => outbox.postpone(...given), quarantine: (...given) => outbox.quarantine(...given),
      markAgain: (...given) => outbox.markAgain(...given), dirtyAmong: (ids) => outbox.dirtyAmong(ids),
      age: () => outbox.age(), onChange: (listener) => outbox.onChange(listener),
    }
  }

  /** Runs a history in which workers stand still wherever the scheduler wants; returns how the engine ends up wrong. */
  async function history(scheduler: fc.Scheduler, actions: readonly Action[], outbox: Outbox): Promise<unknown[]> {
    await world.run('TRUNCATE municipality, outbox, erasure, search_document, search_attribute, search_words, search_name RESTART IDENTITY CASCADE')
    await loadNamed(world.registerStore, ...Array.from({ length: TOWNS }, (_, at) => `Town ${at}`))
    const trusting = new TrustingEngine()
    const workers: Promise<unknown>[] = []
    /** Starts a worker and waits until it stands still, just before it writes, or has ended. False when nothing was due. */
    const work = async (pause: () => Promise<void>) => {
      const claim = await outbox.claim(10, LEASE)
      if (claim === null) return false
      let standsStill: () => void = () => undefined
      const still = new Promise<void>((resolve) => { standsStill = resolve })
      const engines = [world.engine, trusting.engine(world.engine, () => {
        standsStill()
        return pause()
      })]
      const worker = syncIndex({ outbox, municipalities: world.municipalities, documents: world.documents, engines, pause: new GrowingPause(0, 0), log: silent },
        { ticket: claim.ticket, items: [...claim.items] })
      workers.push(worker)
      await Promise.race([still, worker])
      return true
    }
    const told = scheduler.scheduleSequence(actions.map((what, at) => ({
      label: what.do,
      builder: async () => {
        if (what.do === 'edit') await world.edit(what.town, `Edit ${at} ${Math.random()}`)
        else if (what.do === 'wait') await world.endLeases()
        else await work(() => scheduler.schedule(Promise.resolve()))
      },
    })))
    await scheduler.waitFor(told.task)
    await scheduler.waitFor(Promise.all(workers))
    for (let round = 0; round < 10; round++) {
      await world.endLeases()
      if (!await work(async () => undefined)) break
      await Promise.all(workers)
    }
    const { pending } = await world.outbox.age()
    return [...pending > 0 ? [`${pending} rows are left`] : [], ...differencesOf(await world.documents.standing(0, null), [...trusting.held.values()])]
  }

  const holds = (outbox: Outbox, told: fc.Arbitrary<readonly Action[]>) =>
    fc.asyncProperty(fc.scheduler(), told, async (scheduler, actions) => {
      expect(await history(scheduler, actions, outbox)).toEqual([])
    })
  /** Two workers on the same town, of which the first may stand still for long. */
  const overtaken: Action[] = [{ do: 'edit', town: 1 }, { do: 'work' }, { do: 'edit', town: 1 }, { do: 'wait' }, { do: 'work' }]

  it('ends with what the database holds, whoever stands still', async () => {
    await fc.assert(holds(realOutbox(), fc.array(action, { minLength: 4, maxLength: 12 })), { numRuns: 40, endOnFailure: true })
    await fc.assert(holds(realOutbox(), fc.constant(overtaken)), { numRuns: 30, endOnFailure: true })
  }, 120_000)

  it('would not, if late writers kept it to themselves', async () => {
    const silentOutbox: Outbox = { ...realOutbox(), markAgain: async () => undefined }
    expect((await fc.check(holds(silentOutbox, fc.constant(overtaken)), { numRuns: 200, endOnFailure: true })).failed).toBe(true)
  }, 120_000)
})
