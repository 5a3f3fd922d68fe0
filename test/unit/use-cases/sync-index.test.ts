import { describe, expect, it } from '@jest/globals'
import { EMPTY_PROFILE } from '../../../src/domain/profile.ts'
import { DependencyFault } from '../../../src/shared/errors.ts'
import { GrowingPause } from '../../../src/shared/growing-pause.ts'
import type { MunicipalityAggregate } from '../../../src/use-cases/ports/municipality-store.ts'
import type { Outbox, OutboxItem } from '../../../src/use-cases/ports/outbox.ts'
import type { IndexChange, IndexOutcome, SearchEngine } from '../../../src/use-cases/ports/search-engine.ts'
import { syncIndex } from '../../../src/use-cases/sync-index.ts'
import { silent } from '../../support/temporary-cluster.ts'
import { frombork } from '../projection/aggregate.ts'

const aggregate = (id: number, version = 1): MunicipalityAggregate =>
  ({ municipality: { ...frombork, id, version }, profile: EMPTY_PROFILE, partnerships: [] })
const idOf = (change: IndexChange) => (change.kind === 'put' ? change.document.id : change.id)

type Verdict = (change: IndexChange) => IndexOutcome
const changed: Verdict = (change) => ({ id: idOf(change), result: 'changed' })

/** Engines that answer as told and note what they were given. */
function engine(verdict: Verdict | Error) {
  const given: number[][] = []
  const apply: SearchEngine['apply'] = async (changes) => {
    given.push(changes.map(idOf))
    if (verdict instanceof Error) throw verdict
    return changes.map(verdict)
  }
  return { given, engine: { name: 'postgres', apply } as SearchEngine }
}

function world(engines: SearchEngine[], { aggregates, erased = [], lostAfter = Infinity }: {
  aggregates: MunicipalityAggregate[]; erased?: [number, number][]; lostAfter?: number
}) {
  const settled: OutboxItem[] = []
  const quarantined = new Map<number, string>()
  const postponed: { ids: readonly number[]; reason: string; delayMs: number }[] = []
  let holds = 0
  const outbox: Pick<Outbox, 'hold' | 'settle' | 'postpone' | 'quarantine'> = {
    hold: async (_ticket, ids) => (++holds > lostAfter ? [] : [...ids]),
    settle: async (_ticket, items) => { settled.push(...items) },
    postpone: async (_ticket, ids, reason, delayMs) => { postponed.push({ ids, reason, delayMs }) },
    quarantine: async (_ticket, id, reason) => { quarantined.set(id, reason) },
  }
  const ports = {
    outbox: outbox as Outbox, engines, log: silent, pause: new GrowingPause(100, 400),
    documents: { namesOf: async () => new Map() },
    municipalities: {
      loadForIndex: async (ids: readonly number[]) => {
        if (ids.includes(13)) throw new TypeError('unlucky')
        return aggregates.filter(({ municipality }) => ids.includes(municipality.id)).map((each) => ({ ...each, namesSource: 'some', hasNames: true }))
      },
      erasedVersions: async () => new Map(erased),
    },
  }
  const run = (...items: OutboxItem[]) => syncIndex(ports, { ticket: 1, items })
  return { run, settled, quarantined, postponed }
}

describe('syncIndex', () => {
  it('settles a row with the version that was written, newer than the claimed one', async () => {
    const { engine: one } = engine(changed)
    const { run, settled } = world([one], { aggregates: [aggregate(1, 7)] })
    expect(await run({ id: 1, version: 5 })).toMatchObject({ changed: 1 })
    expect(settled).toEqual([{ id: 1, version: 7 }])
  })

  it('deletes what was erased under the version of its erasure, and what is hidden under that of its change', async () => {
    const changes: IndexChange[] = []
    const { engine: one } = engine((change) => {
      changes.push(change)
      return changed(change)
    })
    const { run } = world([one], { aggregates: [], erased: [[1, 9]] })
    await run({ id: 1, version: 5 }, { id: 2, version: 6 })
    expect(changes).toEqual([{ kind: 'delete', id: 1, version: 9 }, { kind: 'delete', id: 2, version: 6 }])
  })

  it('sets poison aside, wherever it shows, and settles the others', async () => {
    const first = engine((change) => (idOf(change) === 2 ? { id: 2, result: 'poison', reason: 'too long' } : changed(change)))
    const { run, settled, quarantined } = world([first.engine], {
      aggregates: [aggregate(1), aggregate(2), { ...aggregate(3), municipality: { ...frombork, id: 3, version: 1, location: { lat: NaN, lon: 0 } } }, aggregate(4)],
    })
    expect(await run(...[1, 2, 3, 4, 13].map((id) => ({ id, version: 1 })))).toMatchObject({ changed: 2, poison: 3 })
    expect(quarantined).toEqual(new Map([[13, 'it can not be read: unlucky'], [3, 'lat: NaN is not within -90 and 90'], [2, 'too long']]))
    expect(settled.map(({ id }) => id)).toEqual([1, 4])
  })

  it('writes to one engine after the other, and not on to the next what the first refused', async () => {
    const first = engine((change) => (idOf(change) === 2 ? { id: 2, result: 'stale' } : { id: idOf(change), result: 'unchanged' }))
    const second = engine(changed)
    const { run } = world([first.engine, second.engine], { aggregates: [aggregate(1), aggregate(2)] })
    expect(await run({ id: 1, version: 1 }, { id: 2, version: 1 })).toMatchObject({ changed: 1, stale: 1, unchanged: 0 })
    expect(second.given).toEqual([[1]])
  })

  it('writes nothing to the next engine once the rows are in other hands', async () => {
    const [first, second] = [engine(changed), engine(changed)]
    const { run } = world([first.engine, second.engine], { aggregates: [aggregate(1)], lostAfter: 1 })
    await run({ id: 1, version: 1 })
    expect(second.given).toEqual([[]])
  })

  it('postpones everything while an engine is away, longer each time, until it is back', async () => {
    let isAway = true
    const second = engine(changed)
    const moody = { name: 'postgres', apply: (changes) => (isAway ? Promise.reject(new DependencyFault('search-engine', 'away')) : second.engine.apply(changes)) } as SearchEngine
    const { run, settled, postponed } = world([moody], { aggregates: [aggregate(1)] })
    const attempt = () => run({ id: 1, version: 1 })
    for (let round = 0; round < 4; round++) expect(await attempt()).toMatchObject({ postponed: 1, changed: 0 })
    isAway = false
    await attempt()
    isAway = true
    await attempt()
    expect(postponed.map(({ delayMs }) => delayMs)).toEqual([100, 200, 400, 400, 100])
    expect(postponed[0]).toMatchObject({ ids: [1], reason: 'away' })
    expect(settled).toHaveLength(1)
  })

  it('does nothing for rows that another ticket holds', async () => {
    const { engine: one, given } = engine(changed)
    const { run } = world([one], { aggregates: [aggregate(1)], lostAfter: 0 })
    expect(await run({ id: 1, version: 1 })).toEqual({ changed: 0, unchanged: 0, stale: 0, poison: 0, abandoned: 1, postponed: 0 })
    expect(given).toEqual([])
  })

  it('lets a defect of an engine fail the job: the rows come back by themselves', async () => {
    const { run, settled } = world([engine(new TypeError('oops')).engine], { aggregates: [aggregate(1)] })
    await expect(run({ id: 1, version: 1 })).rejects.toThrow(TypeError)
    expect(settled).toEqual([])
  })
})
