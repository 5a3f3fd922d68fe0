import { describe, expect, it } from '@jest/globals'
import { INDEX_SETTINGS } from '../../../src/search-engine/meilisearch/index-settings.ts'
import { settingsAgree } from '../../../src/search-engine/meilisearch/settings-agree.ts'

describe('settings of an index agree', () => {
  it('with themselves, and where an engine tells more than was set, in lists too', () => {
    expect(settingsAgree(INDEX_SETTINGS, structuredClone(INDEX_SETTINGS))).toBe(true)
    expect(settingsAgree({ a: [{ b: 1 }], c: 'x' }, { a: [{ b: 1, new: true }], c: 'x', d: null })).toBe(true)
    expect(settingsAgree({ a: null }, { a: null })).toBe(true)
  })

  it.each<[string, unknown, unknown]>([
    ['another value', { a: 1 }, { a: 2 }], ['nothing', { a: 1 }, {}], ['no settings', { a: 1 }, null],
    ['another order', { a: ['b', 'c'] }, { a: ['c', 'b'] }], ['a longer list', { a: ['b'] }, { a: ['b', 'c'] }],
    ['a shorter list', { a: ['b', 'c'] }, { a: ['b'] }], ['another value in a list', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
    ['an object for a list', { a: ['b'] }, { a: { 0: 'b' } }], ['something for nothing', { a: null }, { a: {} }],
  ])('not with %s', (_what, wanted, present) => {
    expect(settingsAgree(wanted, present)).toBe(false)
  })
})
