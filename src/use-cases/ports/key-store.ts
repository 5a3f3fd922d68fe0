/** What a key is for: `secret` ones write and stay on a server, `public` ones stand in pages and only read. */
export const KEY_KINDS = ['secret', 'public'] as const
export type KeyKind = (typeof KEY_KINDS)[number]

/** Keys of the API. Only a hash is kept; the key itself is shown once, when it is made. */
export interface ApiKey {
  readonly id: number
  readonly name: string
  readonly kind: KeyKind
  /** Origins of the pages that may use a public key, e.g. `https://example.org`; none for a secret one. */
  readonly origins: readonly string[]
  /** Requests a minute with this key; null for the usual number. */
  readonly requestsPerMinute: number | null
  readonly createdAt: Date
  readonly revokedAt: Date | null
}

export type NewApiKey = Pick<ApiKey, 'name' | 'kind' | 'origins' | 'requestsPerMinute'> & {
  /** SHA-256 of the key, hexadecimal. */
  readonly hash: string
}

export interface KeyStore {
  /** The live key with this SHA-256 hash (hex); null when there is none. */
  findByHash(hash: string): Promise<ApiKey | null>
  create(key: NewApiKey): Promise<ApiKey>
  list(): Promise<ApiKey[]>
  /** Fails with NotFound. */
  revoke(id: number): Promise<void>
}
