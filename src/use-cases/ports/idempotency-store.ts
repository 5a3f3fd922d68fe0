/** How long an answer is kept for its repetition, ms. */
export const KEPT_FOR = 24 * 3_600_000

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface RepeatableRequest {
  /** Whose key it is: two callers may choose the same one. */
  readonly caller: string
  /** What the caller named the request. */
  readonly key: string
  /** SHA-256 of all that it asks, hexadecimal. */
  readonly requestHash: string
}

/** Requests that are done once, however often they are sent. */
export interface IdempotencyStore {
  /**
   * Does the work and keeps its answer, both or neither; or gives the answer that was kept, where the request was done
   * within `KEPT_FOR`. One that is under way elsewhere is waited for. Work that fails leaves nothing, and may be sent
   * again. Fails with IdempotencyKeyReused for another request under the same key, and with Conflict when the one under
   * way takes too long.
   * `isApart`: the work goes on after its answer, in transactions of its own. Where the process ends between the two, the
   * answer is not kept and the work may be done again.
   */
  once(request: RepeatableRequest, work: () => Promise<KeptAnswer>, options?: { readonly isApart?: boolean }): Promise<{ readonly answer: KeptAnswer; readonly isRepetition: boolean }>
  /** Forgets the answers whose time is over; returns how many. */
  forgetExpired(): Promise<number>
}
