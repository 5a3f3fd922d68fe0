/** The files of the search box under one version, as browsers load them. */
export interface StoredRelease {
  readonly version: string
  readonly script: Buffer
  readonly style: Buffer
}

/** Every release of the search box that was ever served: websites that name a version keep getting that one. */
export interface EmbedReleases {
  /** A version that is kept already stays as it is. */
  keep(release: StoredRelease): Promise<void>
  /** Null where no such version was ever served. */
  find(version: string): Promise<StoredRelease | null>
}
