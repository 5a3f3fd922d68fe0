/** That one municipality was shown to another in a list. */
export interface Showing {
  readonly asker: number
  readonly municipality: number
}

/** In how many lists a municipality was shown, decayed up to today. */
export interface ExposureCount {
  readonly id: number
  readonly lists: number
}

/** How often municipalities were shown, for all processes together. Days are ISO dates in UTC. */
export interface ExposureStore {
  /**
   * Counts the showings. One to the same asker within 30 days of one that counted does not count again, however many
   * processes tell of it; an id that is not in the register does not count. Returns the counts of all that were shown.
   */
  add(showings: readonly Showing[], today: string): Promise<ExposureCount[]>
  /** Hands over every count, some thousands at a time. Returns a mark: what changes from now on, changed since. */
  readAll(today: string, take: (counts: readonly ExposureCount[]) => void): Promise<string>
  /** The counts that changed since the mark, some perhaps once more, and a new mark. */
  readChanged(since: string, today: string): Promise<{ readonly counts: readonly ExposureCount[]; readonly mark: string }>
  /** Lets go of what no longer plays a part. */
  forget(today: string): Promise<void>
}
