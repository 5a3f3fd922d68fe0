/** Keys of the API. Only a hash is kept; the key itself is shown once, when it is made. */
export interface ApiKey {
  readonly id: number
  readonly name: string
  readonly createdAt: Date
  readonly revokedAt: Date | null
}

export interface KeyStore {
  /** The live key with this SHA-256 hash (hex); null when there is none. */
  findByHash(hash: string): Promise<ApiKey | null>
  create(name: string, hash: string): Promise<ApiKey>
  list(): Promise<ApiKey[]>
  /** Fails with NotFound. */
  revoke(id: number): Promise<void>
}
