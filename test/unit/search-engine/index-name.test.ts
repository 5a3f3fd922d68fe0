import { describe, expect, it } from '@jest/globals'
import { isLeftOver, isNext, isOfAnotherVersion, isOutlived, nextName, oldName } from '../../../src/search-engine/meilisearch/index-name.ts'

const LIVE = 'municipalities-7-4'
const NOW = Date.UTC(2026, 10, 27)
const hoursAgo = (hours: number) => NOW - hours * 3_600_000
const outlived = (name: string, present = [name], live = LIVE) => isOutlived(name, present, live, hoursAgo(24))

describe('names of indexes', () => {
  it('tell what is built to become the live one, and what builds of any version have left', () => {
    const next = nextName(LIVE, NOW)
    expect([isNext(next, LIVE), isLeftOver(next, LIVE)]).toEqual([true, true])
    const ofAnother = nextName('municipalities-6-4', NOW)
    expect([isNext(ofAnother, LIVE), isLeftOver(ofAnother, LIVE)]).toEqual([false, true])
    expect([LIVE, oldName(LIVE, NOW)].filter((name) => isLeftOver(name, LIVE))).toEqual([])
  })

  it('tell the live index of another version from everything else', () => {
    const names = ['municipalities-6-4', 'municipalities-7-3', LIVE, 'municipalities-6-4-old-mb0', 'municipalities', 'towns-6-4']
    expect(names.filter((name) => isOfAnotherVersion(name, LIVE))).toEqual(['municipalities-6-4', 'municipalities-7-3'])
  })

  it('tell which replaced index need not be kept: all of a day ago, and all but the last', () => {
    const [longAgo, before, last] = [30, 3, 1].map((hours) => oldName(LIVE, hoursAgo(hours)))
    const present = [LIVE, longAgo, before, last].filter((name) => name !== undefined)
    expect(present.filter((name) => outlived(name, present))).toEqual([longAgo, before])
    // That of another version is the last of its own.
    const another = oldName('municipalities-6-4', hoursAgo(3))
    expect(outlived(another, [...present, another])).toBe(false)
    expect(outlived(oldName('municipalities-6-4', hoursAgo(30)))).toBe(true)
  })

  it.each([
    'products-old-2024', 'products-next-2024', 'municipalities-old-1', 'municipalities-7-4-old-', 'municipalities-7-4-old-1-old-2', 'municipalities-7-4-old-A1',
    'municipalities-of-france-old-1', 'old-municipalities-7-4-next-1',
  ])('leave alone what somebody else keeps in the same engine: %s', (name) => {
    expect([isLeftOver(name, LIVE), outlived(name), isOfAnotherVersion(name, LIVE)]).toEqual([false, false, false])
  })

  it('under a name of one\'s own nothing is of another version', () => {
    expect(isLeftOver('municipalities-7-4-next-1', 'trial')).toBe(false)
    expect(outlived('municipalities-7-4-old-1', undefined, 'trial')).toBe(false)
    expect(outlived('trial-old-1', undefined, 'trial')).toBe(true)
  })
})
