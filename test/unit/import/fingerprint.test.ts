import { describe, expect, it } from '@jest/globals'
import { registerFingerprint } from '../../../src/import/fingerprint.ts'

describe('the fingerprint of the default register', () => {
  it('names the same edition the same', () => {
    expect(registerFingerprint()).toMatch(/^[0-9a-f]{64}$/)
    expect(registerFingerprint()).toBe(registerFingerprint())
  })
})
