/** Where the in-memory snapshot is kept from one start to the next, so that the next one need not read every document. */
export interface SnapshotKeeper {
  /** The parts that were written last, by the same program; null when there are none, or they are damaged. */
  read(): Promise<readonly unknown[] | null>
  /** Puts parts in the place of those before, or fails and leaves those. Each is asked for when the one before is written. */
  write(parts: Iterable<unknown>): Promise<void>
}
