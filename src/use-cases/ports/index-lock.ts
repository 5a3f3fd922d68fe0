export interface IndexLock {
  /**
   * Runs work that only one process may do at a time: looking after the index. Returns null at once when another one is
   * at it. `confirm` fails when the lock may have been lost meanwhile. Fails with DependencyFault('database').
   */
  alone<Result>(work: (confirm: () => Promise<void>) => Promise<Result>): Promise<Result | null>
}
