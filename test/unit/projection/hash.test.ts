import { describe, expect, it } from '@jest/globals'
import { hashDocument } from '../../../src/projection/hash.ts'
import { projectDocument } from '../../../src/projection/project.ts'
import { aggregate } from './aggregate.ts'

const document = projectDocument(aggregate())
const hash = (of = document, names = 'as they are') => hashDocument(of, names)

describe('hashDocument', () => {
  it('does not depend on the version, and does on everything else', () => {
    expect(hash({ ...document, version: 99 })).toBe(hash())
    expect(hash({ ...document, schemaVersion: 99 })).not.toBe(hash())
    expect(hash({ ...document, population: null })).not.toBe(hash())
    expect(hash(document, 'other names')).not.toBe(hash())
  })

  it('does not depend on the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(document).reverse()) as unknown as typeof document
    expect(hash(turned)).toBe(hash())
    expect(hash({ ...document, codes: { teryt: '280202', geonames: '3098722' } })).toBe(hash())
  })
})
