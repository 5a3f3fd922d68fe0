import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { canonicalJson } from '../../../src/shared/canonical-json.ts'

describe('canonicalJson', () => {
  it('is the JSON of an equal value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }))
  })

  it('orders keys at every depth', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined, a: null }], a: 'x' })).toBe('{"a":"x","b":[{"a":null,"d":1}]}')
  })
})
