import { describe, expect, it } from '@jest/globals'
import { readItems } from '../../../web/search-box/service.ts'

const krakow = { id: 1, name: 'Kraków', country: 'PL', region: null, population: 755_050, matched: { name: 'Kraków' } }

describe('readItems', () => {
  it('takes municipalities as the search gives them, whatever else they hold', () => {
    expect(readItems({ items: [{ ...krakow, level: 'municipality' }], warnings: [] })).toHaveLength(1)
  })

  it.each([
    ['no object', 'x'], ['no list', { items: {} }], ['no matched name', { items: [{ ...krakow, matched: {} }] }],
    ['no name', { items: [{ ...krakow, name: 5 }] }], ['nothing', null],
  ])('leaves out what is not one: %s', (_what, body) => {
    expect(readItems(body)).toEqual([])
  })
})
