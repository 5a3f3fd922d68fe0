import { createHash, randomBytes } from 'node:crypto'
import { InvalidInput } from '../shared/errors.ts'
import { inputFault, type InputFault } from '../shared/field-fault.ts'
import type { ApiKey, KeyKind, KeyStore } from './ports/key-store.ts'

/** Marks a string as one of our keys and says of which kind, for those who search their files for secrets. */
const PREFIX: Readonly<Record<KeyKind, string>> = { secret: 'tm_', public: 'tm_public_' }
const LONGEST_NAME = 100
const MOST_ORIGINS = 50
const GREATEST_RATE = 1_000_000

export interface WantedKey {
  /** Whom it is for. */
  readonly name: string
  /** Origins of the pages that may use it, for a public key; null for a secret one. */
  readonly origins: readonly string[] | null
  /** Requests a minute; null for the usual number. */
  readonly requestsPerMinute: number | null
}

/**
 * Makes a key of the API. The key itself is returned here and never again: only its SHA-256 is kept. Its 256 random
 * bits need no salt and no slow hash. Fails with InvalidInput for a name, an origin or a rate that cannot be.
 */
export async function createKey({ name, origins, requestsPerMinute }: WantedKey, keys: KeyStore): Promise<{ key: string; record: ApiKey }> {
  const faults: InputFault[] = []
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > LONGEST_NAME) faults.push(inputFault('name', 'key_name', { most: LONGEST_NAME }))
  const read = (origins ?? []).map((written) => ({ written, origin: readOrigin(written) }))
  for (const { written, origin } of read) {
    if (origin === null) faults.push(inputFault('origin', 'key_origin', { written }))
  }
  if (origins !== null && (origins.length === 0 || origins.length > MOST_ORIGINS)) {
    faults.push(inputFault('origin', 'key_origins', { most: MOST_ORIGINS }))
  }
  if (requestsPerMinute !== null && !(Number.isInteger(requestsPerMinute) && requestsPerMinute >= 1 && requestsPerMinute <= GREATEST_RATE)) {
    faults.push(inputFault('limit', 'key_rate', { most: GREATEST_RATE }))
  }
  if (faults.length > 0) throw new InvalidInput(faults)

  const kind = origins === null ? 'secret' : 'public'
  const key = PREFIX[kind] + randomBytes(32).toString('base64url')
  const record = await keys.create({
    name: trimmed, kind, requestsPerMinute,
    origins: [...new Set(read.flatMap(({ origin }) => (origin === null ? [] : [origin])))],
    hash: createHash('sha256').update(key, 'utf8').digest('hex'),
  })
  return { key, record }
}

/** An origin as browsers send it (lower case, no usual port, no slash), or null for what is none. */
function readOrigin(written: string): string | null {
  if (!URL.canParse(written)) return null
  const { protocol, origin, pathname, search, hash, username, password } = new URL(written)
  const bare = pathname === '/' && search === '' && hash === '' && username === '' && password === ''
  return bare && (protocol === 'https:' || protocol === 'http:') ? origin : null
}
