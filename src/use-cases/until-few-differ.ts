import { setTimeout as sleep } from 'node:timers/promises'
import { DependencyFault } from '../shared/errors.ts'
import type { Difference } from './compare-index.ts'

interface Patience {
  /** Pause before each comparison, ms: it reads ids, versions and hashes of all. */
  readonly compareEvery: number
  /** So long, ms, nothing may come right until nobody seems to be writing. */
  readonly giveUpAfter: number
}

const PATIENCE: Patience = { compareEvery: 2_000, giveUpAfter: 120_000 }

/**
 * Resolves when two copies differ in no more than `most` documents. DependencyFault when nobody puts right what differs.
 * `confirm` is called again and again, and its faults end the wait.
 */
export async function untilFewDiffer(
  compare: () => Promise<readonly Difference[]>, most: number, confirm: () => Promise<void>, { compareEvery, giveUpAfter } = PATIENCE,
): Promise<void> {
  let fewest = Infinity
  for (let since = Date.now(); Date.now() - since < giveUpAfter;) {
    await sleep(compareEvery)
    await confirm()
    const { length } = await compare()
    if (length <= most) return
    if (length < fewest) [fewest, since] = [length, Date.now()]
  }
  throw new DependencyFault('search-engine', `${fewest} documents of the new index wait for a worker to write them, and none does: start one`)
}
