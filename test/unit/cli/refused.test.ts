import { describe, expect, it } from '@jest/globals'
import { RefusedCommand, sayRefusal } from '../../../src/cli/refused.ts'
import { InvalidInput, NotFound } from '../../../src/shared/errors.ts'
import { inputFault } from '../../../src/shared/field-fault.ts'

describe('a refused command', () => {
  it('is told in words, a line for each fault', () => {
    expect(sayRefusal(new InvalidInput([inputFault('name', 'key_name', { most: 100 }), inputFault('origin', 'key_origin', { written: '*' })]))).toBe(
      "name: Say in 1 to 100 characters whom the key is for.\norigin: Write an origin as scheme and host, for example https://example.org, and not '*'.")
    expect(sayRefusal(new NotFound('There is no key 7.'))).toBe('There is no key 7.')
    expect(sayRefusal(new RefusedCommand([{ field: '/file', message: 'The file is empty.' }]))).toBe('The file is empty.')
  })
})
