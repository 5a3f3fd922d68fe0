import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { DependencyFault } from '../../../src/shared/errors.ts'
import { GrowingPause } from '../../../src/shared/growing-pause.ts'
import type { Outbox, OutboxClaim } from '../../../src/use-cases/ports/outbox.ts'
import type { SearchEngine } from '../../../src/use-cases/ports/search-engine.ts'
import { syncIndex } from '../../../src/use-cases/sync-index.ts'
import { loadNamed } from '../../support/register-records.ts'
import { openSyncWorld, type SyncWorld } from '../../support/sync-world.ts'
import { silent } from '../../support/temporary-cluster.ts'

const LEASE = 60_000
const TOWNS = 3

/** What a process that is killed does: nothing, ever after. */
class Killed extends Error {}

type Action =
  | { readonly do: 'edit' | 'erase'; readonly town: number }
  | { readonly do: 'link'; readonly town: number; readonly other: number }
  /** A relay hands out what is due, and a worker starts on it; it dies at its n-th call of anything, if it gets so far. */
  | { readonly do: 'work'; readonly diesAt: number }
  /** A relay hands out what is due, and the queue loses the job. */
  | { readonly do: 'lose' }
  /** Time passes, and the leases of all that is under way end. */
  | { readonly do: 'wait' }
  /** The engine refuses one call. */
  | { readonly do: 'refuse' }

const town = fc.nat(TOWNS - 1)
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), town }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), town }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('link' as const), town, other: town }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('work' as const), diesAt: fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 6 })) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'lose' } as const) },
  { weight: 2, arbitrary: fc.constant({ do: 'wait' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'refuse' } as const) },
)

describe('random interleavings of writers, relays, workers and accidents', () => {
  let world: SyncWorld
  let runs = 0
  beforeAll(async () => { world = await openSyncWorld() })
  afterAll(() => world.close())

  /** Runs one history in which every call of every worker may come before or after everything else. */
  async function history(scheduler: fc.Scheduler, actions: readonly Action[], outbox: Outbox, engine: SearchEngine): Promise<string[]> {
    await world.run('TRUNCATE municipality, outbox, erasure, search_document, search_attribute, search_words, search_name RESTART IDENTITY CASCADE')
    const run = ++runs
    await loadNamed(world.registerStore, ...Array.from({ length: TOWNS }, (_, at) => `Run ${run} town ${at}`))
    const faults: string[] = []
    const workers: Promise<unknown>[] = []
    let refusals = 0

    const startWorker = ({ ticket, items }: OutboxClaim, diesAt: number) => {
      let calls = 0
      const step = <Arguments extends unknown[], Answer>(what: string, call: (...given: Arguments) => Promise<Answer>) =>
        scheduler.scheduleFunction(async (...given: Arguments) => {
          if (++calls >= diesAt) throw new Killed(what)
          return call(...given)
        })
      const ports = {
        outbox: {
          ...outbox, hold: step('hold', outbox.hold), settle: step('settle', outbox.settle),
          postpone: step('postpone', outbox.postpone), quarantine: step('quarantine', outbox.quarantine),
        },
        municipalities: {
          loadForIndex: step('load', (ids: readonly number[], known: ReadonlyMap<number, string>) => world.municipalities.loadForIndex(ids, known)),
          erasedVersions: step('erased', (ids: readonly number[]) => world.municipalities.erasedVersions(ids)),
        },
        // Where chance must find one order of steps, one step less has it found in a quarter of the runs.
        documents: engine === world.engine ? { namesOf: step('names', (ids: readonly number[]) => world.documents.namesOf(ids)) } : { namesOf: async () => new Map() },
        engines: [{
          ...engine,
          apply: step('apply', async (changes: Parameters<SearchEngine['apply']>[0]) => {
            if (refusals-- > 0) throw new DependencyFault('search-engine', 'not now')
            return engine.apply(changes)
          }),
        }],
        pause: new GrowingPause(0, 0), log: silent,
      }
      workers.push(syncIndex(ports, { ticket, items: [...items] }).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error
      }))
    }

    const perform = async (what: Action): Promise<void> => {
      switch (what.do) {
        case 'edit':
          await world.edit(what.town + 1, `Edited in run ${run}: ${Math.random()}`).catch(ignoreErased)
          return
        case 'erase':
          await world.erase(what.town + 1)
          return
        case 'link':
          if (what.town < what.other) {
            await world.partnerships.create({
              aId: what.town + 1, bId: what.other + 1, form: 'contact', status: 'active', since: null, until: null, areas: [],
              events: [], note: '', source: 'test', datasetId: 'declared',
            }).catch(ignoreErased)
          }
          return
        case 'work': {
          const claim = await outbox.claim(10, LEASE)
          if (claim !== null) startWorker(claim, what.diesAt)
          return
        }
        case 'lose':
          await outbox.claim(10, LEASE)
          return
        case 'wait':
          await world.endLeases()
          return
        case 'refuse':
          refusals = 1
      }
    }

    const told = scheduler.scheduleSequence(actions.map((what) => ({
      label: what.do,
      builder: async () => {
        await perform(what)
        faults.push(...await world.checker.watch())
      },
    })))
    await scheduler.waitFor(told.task)
    await scheduler.waitFor(Promise.all(workers))

    // The accidents are over: whatever is left is done by one worker in peace.
    refusals = 0
    for (let round = 0; round < 20; round++) {
      await world.endLeases()
      const claim = await outbox.claim(10, LEASE)
      if (claim === null) break
      await syncIndex({ outbox, municipalities: world.municipalities, documents: world.documents, engines: [engine], pause: new GrowingPause(0, 0), log: silent },
        { ticket: claim.ticket, items: [...claim.items] })
    }
    const { pending } = await outbox.age()
    return [...faults, ...pending > 0 ? [`${pending} rows are left`] : [], ...await world.checker.faults()]
  }

  const anyActions = fc.array(action, { minLength: 4, maxLength: 14 })
  const holds = (outbox: Outbox, engine: SearchEngine, told: fc.Arbitrary<Action[]> = anyActions) => fc.asyncProperty(
    fc.scheduler(), told,
    async (scheduler, actions) => {
      world.checker.forget()
      expect(await history(scheduler, actions, outbox, engine)).toEqual([])
    })

  /** The outbox with its methods as functions, so that they can be taken apart and wrapped. */
  const realOutbox = (): Outbox => {
    const { outbox } = world
    return {
      claim: (...given) => outbox.claim(...given), hold: (...given) => outbox.hold(...given),
      settle: (...given) => outbox.settle(...given), postpone: (...given) => outbox.postpone(...given),
      quarantine: (...given) => outbox.quarantine(...given), age: () => outbox.age(),
      markAgain: (...given) => outbox.markAgain(...given), dirtyAmong: (ids) => outbox.dirtyAmong(ids), onChange: (listener) => outbox.onChange(listener),
    }
  }

  it('end in an index that says what the database says', async () => {
    const result = await fc.check(holds(realOutbox(), world.engine), { numRuns: 40, endOnFailure: true })
    expect(result.failed ? fc.defaultReportMessage(result) : null).toBeNull()
  }, 120_000)

  it('are enough to catch an outbox that settles without looking at the version', async () => {
    const careless: Outbox = {
      ...realOutbox(),
      settle: async (_ticket, items) => {
        await world.run('DELETE FROM outbox WHERE municipality_id = ANY($1)', [items.map(({ id }) => id)])
      },
    }
    expect((await fc.check(holds(careless, world.engine), { numRuns: 100, endOnFailure: true, seed: 3 })).failed).toBe(true)
  }, 120_000)

  it('are enough to catch an engine that takes whatever comes last', async () => {
    const trusting: SearchEngine = {
      ...world.engine,
      apply: async (changes) => {
        const ids = changes.map((change) => (change.kind === 'put' ? change.document.id : change.id))
        await world.run('DELETE FROM search_document WHERE municipality_id = ANY($1)', [ids])
        return world.engine.apply(changes)
      },
    }
    // Two workers on the same town, of which the first is slow; what comes before what is still left to chance.
    const twoWorkers: Action[] = [
      { do: 'work', diesAt: 100 }, { do: 'edit', town: 0 }, { do: 'wait' }, { do: 'work', diesAt: 100 },
    ]
    const result = await fc.check(holds(realOutbox(), trusting, fc.constant(twoWorkers)), { numRuns: 300, endOnFailure: true, seed: 5 })
    expect(result.failed).toBe(true)
    await fc.assert(holds(realOutbox(), world.engine, fc.constant(twoWorkers)), { numRuns: 20, endOnFailure: true })
  }, 120_000)
})

/** Writing to what was erased fails, as it should; linking what is linked as well. */
function ignoreErased(error: unknown): void {
  if (!(error instanceof Error && ['NotFound', 'Conflict'].includes(error.constructor.name))) throw error
}
