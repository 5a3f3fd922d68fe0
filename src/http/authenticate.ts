import { createHash, timingSafeEqual } from 'node:crypto'
import { Unauthorized } from '../shared/errors.ts'
import type { KeyStore } from '../use-cases/ports/key-store.ts'

/** SHA-256 of a key: all that is ever kept of it. */
export function hashOfKey(key: string): Buffer {
  return createHash('sha256').update(key, 'utf8').digest()
}

/**
 * Resolves when the header `Authorization: Bearer KEY` carries the administrator's key or a live one of the store.
 * Hashes are compared, in constant time, so that the time of an answer tells nothing of a key.
 * Fails with Unauthorized.
 */
export async function authenticate(header: string | undefined, adminKey: string | null, keys: KeyStore): Promise<void> {
  if (header === undefined) throw new Unauthorized('Send the header "Authorization: Bearer KEY".')
  const key = /^Bearer +([\x21-\x7e]{1,512})$/i.exec(header.trim())?.[1]
  if (key === undefined) throw new Unauthorized('The header "Authorization" must read "Bearer KEY".')
  const hash = hashOfKey(key)
  if (adminKey !== null && timingSafeEqual(hash, hashOfKey(adminKey))) return
  const found = await keys.findByHash(hash.toString('hex'))
  if (found === null || found.revokedAt !== null) throw new Unauthorized('The key is unknown or was revoked.')
}
