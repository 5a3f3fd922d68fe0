import { describe, expect, it } from '@jest/globals'
import { FaultyRequest } from '../../../src/http/faults.ts'
import { makeCursor, placeNumber, readCursor } from '../../../src/http/cursor.ts'
import { diagnose, HttpFault } from '../../../src/http/problem.ts'
import { expectedVersion, versionTag } from '../../../src/http/version-tag.ts'
import { loggableError } from '../../../src/http/middleware/request-log.ts'
import { Conflict, DependencyFault, InvalidInput, NotFound, Unauthorized, VersionMismatch, VersionRequired } from '../../../src/shared/errors.ts'

describe('problems', () => {
  it.each([
    [new FaultyRequest([{ in: 'query', pointer: '/q', message: 'Write it.', code: 'needed', values: {} }], 'en'), 'invalid-input'],
    [new NotFound('x'), 'not-found'], [new Unauthorized('x'), 'unauthorized'], [new Conflict('x'), 'conflict'],
    [new VersionMismatch('x'), 'version-mismatch'], [new VersionRequired('x'), 'version-required'],
    [new DependencyFault('database', 'x'), 'unavailable'], [new HttpFault('too-large', 'x'), 'too-large'],
    [Object.assign(new Error('x'), { status: 413, type: 'entity.too.large' }), 'too-large'],
    [Object.assign(new Error('x'), { status: 400, type: 'entity.parse.failed' }), 'malformed-request'],
    [Object.assign(new Error('x'), { status: 415, type: 'charset.unsupported' }), 'unsupported-media-type'],
    [new Error('x'), 'internal'], [new TypeError('x'), 'internal'], ['x', 'internal'], [undefined, 'internal'],
    [Object.assign(new Error('x'), { status: 418 }), 'internal'],
  ])('are told apart: %s is %s', (error, code) => {
    expect(diagnose(error).code).toBe(code)
  })

  it('say nothing of what went wrong inside', () => {
    for (const error of [new Error('secret'), new DependencyFault('database', 'secret')]) {
      expect(JSON.stringify(diagnose(error))).not.toContain('secret')
    }
  })

  it('leave what an error carries out of the log', () => {
    const error = Object.assign(new Error('failed', { cause: new Error('deeper') }), { parameters: ['a private text'], code: '23505' })
    const logged = JSON.stringify(loggableError(error))
    expect(logged).not.toContain('private')
    expect(logged).toContain('23505')
    expect(logged).toContain('deeper')
  })
})

describe('versions', () => {
  it('go out as tags and come back as numbers', () => {
    expect(expectedVersion(versionTag(12))).toBe(12)
    expect(expectedVersion(versionTag(12, { a: 1 }))).toBe(12)
    expect(expectedVersion(' * ')).toBeNull()
  })

  it('change their tag with what is shown', () => {
    expect(versionTag(12, { a: 1 })).not.toBe(versionTag(12, { a: 2 }))
  })

  it('are asked for where they are missing, and explained where they are unreadable', () => {
    expect(() => expectedVersion(undefined)).toThrow(VersionRequired)
    for (const wrong of ['12', 'W/"12"', '"12", "13"', '"x"', '""', '"99999999999"']) expect(() => expectedVersion(wrong)).toThrow(InvalidInput)
  })
})

describe('cursors', () => {
  it('lead on in their own list', () => {
    expect(readCursor(placeNumber, makeCursor(40, { q: 'a' }), { q: 'a' })).toBe(40)
    expect(readCursor(placeNumber, undefined, { q: 'a' })).toBeNull()
  })

  it.each([
    'x', '%%%', makeCursor(40, { q: 'b' }), makeCursor('Kraków', { q: 'a' }), makeCursor(2 ** 31, { q: 'a' }),
    Buffer.from('[-1,"x"]').toString('base64url'), Buffer.from('{"a":').toString('base64url'),
  ])(
    'are refused in another, or when they are none: %s', (cursor) => {
      expect(() => readCursor(placeNumber, cursor, { q: 'a' })).toThrow(InvalidInput)
    })
})
