/** A browser in which somebody gave a key, for a time. Of the key and of what the browser sends only SHA-256 hashes are kept (hex). */
export interface DeskSession {
  readonly tokenHash: string
  readonly keyHash: string
  readonly endsAt: Date
}

export interface DeskSessions {
  /** Keeps a session, and forgets those that have ended. */
  open(session: DeskSession): Promise<void>
  /** The session of this token that has not ended at `now`; null when there is none. */
  find(tokenHash: string, now: Date): Promise<DeskSession | null>
  /** Does nothing where there is no such session. */
  end(tokenHash: string): Promise<void>
}
