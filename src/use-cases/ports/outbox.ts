/**
 * The set of municipalities whose index copy is out of date: at most one row each, written in the transaction of the
 * change itself. A row is claimed with a ticket and a lease; only the holder of the live ticket may settle it.
 */
export interface OutboxItem {
  readonly id: number
  /** The version that must at least be indexed. */
  readonly version: number
}

export interface OutboxClaim {
  /** Rises with every claim; fences out whoever held the rows before. */
  readonly ticket: number
  readonly items: readonly OutboxItem[]
}

export interface OutboxAge {
  readonly pending: number
  /** Milliseconds since the oldest unsettled change; 0 when there is none. */
  readonly oldestMs: number
  readonly quarantined: number
}

export interface Outbox {
  /**
   * Claims up to `limit` due rows, urgent ones first, never one that another claim holds. Null when none is due.
   * With `onlyUrgent`, rows of priority 0 alone: interactive changes pass an import that fills the queue.
   */
  claim(limit: number, leaseMs: number, onlyUrgent?: boolean): Promise<OutboxClaim | null>
  /** Those of the ids that the ticket still holds; prolongs their lease. */
  hold(ticket: number, ids: readonly number[], leaseMs: number): Promise<number[]>
  /** Removes the rows whose version is still the one given; releases the others, which changed meanwhile, at once. */
  settle(ticket: number, items: readonly OutboxItem[]): Promise<void>
  /** Gives the rows back to be tried again after `delayMs`, and notes why. */
  postpone(ticket: number, ids: readonly number[], reason: string, delayMs: number): Promise<void>
  /** Sets a row aside, with its reason, until the municipality changes again or an operator retries it. */
  quarantine(ticket: number, id: number, reason: string): Promise<void>
  /**
   * Makes rows due though nothing changed, because the index may not hold what it should. A row in a claimant's hands
   * stays there and is released instead of removed when it is settled. The version is that of the municipality or of
   * its erasure; the given one only where the database has never heard of the id. `urgent`: before bulk work.
   */
  markAgain(items: readonly OutboxItem[], urgent: boolean): Promise<void>
  /** Those of the ids that have a row, whoever holds it, and though it be set aside. */
  dirtyAmong(ids: readonly number[]): Promise<ReadonlySet<number>>
  age(): Promise<OutboxAge>
  /** Calls back soon after a change is committed, and once before where that works here; a hint only, never the sole trigger. Returns how to stop. */
  onChange(listener: () => void): Promise<() => Promise<void>>
}
