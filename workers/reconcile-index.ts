import { Hint } from '../src/shared/hint.ts'
import type { IndexLock } from '../src/use-cases/ports/index-lock.ts'
import { reconcileIndex, type ReconcilePorts } from '../src/use-cases/reconcile-index.ts'

/** How soon after the start drift is looked for, and how often then, ms. A look reads ids, versions and hashes of all. */
const FIRST_AFTER = 5_000
const EVERY = 15 * 60_000
/** How soon another attempt is made while somebody else is at the index, who may be building it, ms. */
const WHILE_BUSY = 15_000

export interface ReconcilerPorts extends ReconcilePorts {
  readonly lock: IndexLock
  /** Has the index built anew. */
  readonly rebuild: () => void
}

/** Looks for drift now and then, one process at a time. Returns how to stop. */
export function startReconciler(ports: ReconcilerPorts): () => Promise<void> {
  const { lock, log, rebuild } = ports
  const hint = new Hint()
  let stopped = false
  const run = async () => {
    for (let pause = FIRST_AFTER; ;) {
      await hint.orAfter(pause)
      if (stopped) return
      pause = EVERY
      try {
        const report = await lock.alone(() => reconcileIndex(ports))
        if (report === null) pause = WHILE_BUSY
        else if (report.needsRebuild) rebuild()
      } catch (err) {
        log.warn({ err }, 'drift can not be looked for at present')
      }
    }
  }
  const running = run()
  return async () => {
    stopped = true
    hint.give()
    await running
  }
}
