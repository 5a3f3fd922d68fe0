import { createHash, randomBytes } from 'node:crypto'
import { InvalidInput } from '../shared/errors.ts'
import type { ApiKey, KeyStore } from './ports/key-store.ts'

/** Marks a string as one of our keys, for those who search their files for secrets. */
const PREFIX = 'tm_'

/**
 * Makes a key for writing through the API. The key itself is returned here and never again: only its SHA-256 is kept.
 * Its 256 random bits need no salt and no slow hash. Fails with InvalidInput when the name is empty or too long.
 */
export async function createKey(name: string, keys: KeyStore): Promise<{ key: string; record: ApiKey }> {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > 100) {
    throw new InvalidInput([{ field: 'name', message: 'Say in 1 to 100 characters whom the key is for.' }])
  }
  const key = PREFIX + randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(key, 'utf8').digest('hex')
  return { key, record: await keys.create(trimmed, hash) }
}
