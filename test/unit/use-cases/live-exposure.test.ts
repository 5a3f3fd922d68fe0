import { describe, expect, it } from '@jest/globals'
import type { ExposureCount, ExposureStore, Showing } from '../../../src/use-cases/ports/exposure-store.ts'
import { exchange } from '../../../src/use-cases/keep-exposure.ts'
import { LiveExposure } from '../../../src/use-cases/live-exposure.ts'

const QUARTER = 15 * 60_000

describe('exposure in a process', () => {
  it('counts at once, for whoever asks next', () => {
    const exposure = new LiveExposure()
    exposure.show(1, [7, 8], 0)
    exposure.show(2, [7], 1)
    const seen = exposure.for('a question', 2)
    expect([seen.of(7), seen.of(8), seen.of(9)]).toEqual([2, 1, 0])
    expect(seen.lists).toBeCloseTo(0.3)
  })

  it('counts the same asker once, and only the first ten places', () => {
    const exposure = new LiveExposure()
    const long = Array.from({ length: 40 }, (_, i) => 100 + i)
    exposure.show(1, long, 0)
    exposure.show(1, long, 1)
    const seen = exposure.for('a question', 2)
    expect([seen.of(100), seen.of(109), seen.of(110)]).toEqual([1, 1, 0])
    expect(exposure.takePending()).toHaveLength(10)
  })

  it('is the same for all pages of a list, whatever is shown meanwhile, and moves on after a quarter of an hour', () => {
    const exposure = new LiveExposure()
    exposure.show(1, [7], 0)
    const first = exposure.for('the list', 1)
    exposure.show(2, [7, 8], 1)
    exposure.put([{ id: 7, lists: 40 }, { id: 9, lists: 3 }], 2)
    const later = exposure.for('the list', QUARTER)
    expect([later.of(7), later.of(8), later.of(9), later.lists]).toEqual([first.of(7), 0, 0, first.lists])
    expect(exposure.for('another list', 3).of(9)).toBe(3)
    expect(exposure.for('the list', QUARTER + 1).of(9)).toBe(3)
  })

  it('takes what the store counts in place of its own, and adds what the store was not told yet', () => {
    const exposure = new LiveExposure()
    exposure.show(1, [7], 0)
    expect(exposure.takePending()).toEqual([{ asker: 1, municipality: 7 }])
    exposure.show(2, [7], 1)
    exposure.put([{ id: 7, lists: 5 }], 2)
    expect(exposure.for('a question', 3).of(7)).toBe(6)
  })

  it('remembers no more lists than it is allowed to', () => {
    const exposure = new LiveExposure()
    for (let asker = 1; asker <= 6_000; asker++) exposure.show(asker, [7], asker)
    exposure.show(1, [7], 6_001)
    expect(exposure.for('a question', 6_002).of(7)).toBe(6_001)
  })
})

/** A store that counts without end, and can be away. */
class CountingStore implements ExposureStore {
  isAway = false
  readonly calls: string[] = []
  readonly counts = new Map<number, number>()

  async add(showings: readonly Showing[]): Promise<ExposureCount[]> {
    if (this.isAway) throw new Error('away')
    for (const { municipality } of showings) this.counts.set(municipality, (this.counts.get(municipality) ?? 0) + 1)
    return showings.map(({ municipality }) => ({ id: municipality, lists: this.counts.get(municipality) ?? 0 }))
  }
  async readAll(today: string, take: (counts: readonly ExposureCount[]) => void): Promise<string> {
    this.calls.push(`all ${today}`)
    take([...this.counts].map(([id, lists]) => ({ id, lists })))
    return 'a mark'
  }
  async readChanged(since: string) {
    this.calls.push(`since ${since}`)
    return { counts: [...this.counts].map(([id, lists]) => ({ id, lists })), mark: 'a later mark' }
  }
  async forget(today: string): Promise<void> {
    this.calls.push(`forget ${today}`)
  }
}

describe('the exchange with the store', () => {
  let day = '2026-03-01'
  const clock = { now: () => new Date(`${day}T12:00:00Z`) }

  it('reads all at first and on a new day, and only changes between', async () => {
    const [exposure, store] = [new LiveExposure(), new CountingStore()]
    const first = await exchange({ exposure, store, clock }, null)
    const second = await exchange({ exposure, store, clock }, first)
    day = '2026-03-02'
    await exchange({ exposure, store, clock }, second)
    expect(store.calls).toEqual(['forget 2026-03-01', 'all 2026-03-01', 'since a mark', 'forget 2026-03-02', 'all 2026-03-02'])
  })

  it('brings two processes to the same counts', async () => {
    const [one, other, store] = [new LiveExposure(), new LiveExposure(), new CountingStore()]
    one.show(1, [7, 8], 0)
    other.show(2, [7], 0)
    await exchange({ exposure: one, store, clock }, null)
    await exchange({ exposure: other, store, clock }, null)
    await exchange({ exposure: one, store, clock }, { mark: 'a mark', day })
    for (const exposure of [one, other]) expect([7, 8].map(exposure.for('a question', 1).of)).toEqual([2, 1])
  })

  it('keeps what it could not tell until it can', async () => {
    const [exposure, store] = [new LiveExposure(), new CountingStore()]
    store.isAway = true
    exposure.show(1, [7], 0)
    await expect(exchange({ exposure, store, clock }, null)).rejects.toThrow('away')
    expect(exposure.for('a question', 1).of(7)).toBe(1)
    store.isAway = false
    await exchange({ exposure, store, clock }, null)
    expect(store.counts.get(7)).toBe(1)
    expect(exposure.for('another question', 1).of(7)).toBe(1)
  })
})
