/** A file that somebody sent, between being sent and being read. */
export interface KeptUpload {
  readonly id: number
  /** As the sender calls it. */
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** Files between the steps of an import: kept where every process of the service finds them, for a day. */
export interface UploadStore {
  /** Keeps the file at `path` and returns its id. Forgets those that are older than a day. */
  keep(file: { readonly path: string; readonly name: string; readonly size: number }): Promise<number>
  /** Writes a kept file to `path`. Fails with NotFound. */
  copyTo(id: number, path: string): Promise<KeptUpload>
  /** Does nothing where there is none. */
  remove(id: number): Promise<void>
}
