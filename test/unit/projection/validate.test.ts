import { describe, expect, it } from '@jest/globals'
import { projectDocument } from '../../../src/projection/project.ts'
import type { SearchDocument } from '../../../src/projection/search-document.ts'
import { whyPoison, whyPoisonousNames } from '../../../src/projection/validate.ts'
import { aggregate } from './aggregate.ts'

const document = projectDocument(aggregate())
const [name] = document.names
const whyBad = (of: SearchDocument) => whyPoison(of) ?? whyPoisonousNames(of.names)

describe('whyPoison and whyPoisonousNames', () => {
  it('finds nothing wrong with a sound document', () => {
    expect(whyBad(document)).toBeNull()
  })

  it.each<[string, Partial<SearchDocument>]>([
    ['id', { id: 0 }], ['id', { id: 1.5 }], ['id', { id: 2 ** 31 }], ['version', { version: NaN }],
    ['lat', { lat: NaN }], ['lat', { lat: 91 }], ['lon', { lon: -Infinity }], ['population', { population: 0 }],
    ['altitude', { altitude: NaN }], ['regionId', { regionId: -1 }],
    ['partners', { partners: [{ id: 1e12, country: 'DE', form: 'project', since: null }] }],
    ['names', { names: [] }], ['names', { names: [{ ...name!, folded: '' }] }],
    ['names', { names: [{ ...name!, folded: 'x'.repeat(501) }] }], ['names', { names: [{ ...name!, text: 'a\u0000' }] }],
    ['words', { words: 'x'.repeat(200_001) }], ['words', { words: 'a\u0000b' }], ['words', { words: 'half \uD83D' }],
    ['offers', { offers: Array.from({ length: 5_001 }, (_, at) => `topic_${at}`) }],
  ])('names %s and what is wrong with it', (field, change) => {
    expect(whyBad({ ...document, ...change })).toMatch(new RegExp(`^${field}: .{10}`))
  })

  it('takes whole pairs of surrogates for what they are', () => {
    expect(whyBad({ ...document, words: 'all good 👍' })).toBeNull()
  })
})
