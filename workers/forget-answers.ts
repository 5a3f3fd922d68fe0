import { Hint } from '../src/shared/hint.ts'
import type { Logger } from '../src/shared/logger.ts'
import type { IdempotencyStore } from '../src/use-cases/ports/idempotency-store.ts'

/** Answers are kept for a day; this is how much longer they may stay, ms. */
const EVERY = 15 * 60_000

/** Forgets the answers kept for repeated requests when their time is over. Returns how to stop. */
export function startForgetting({ idempotency, log }: { readonly idempotency: IdempotencyStore; readonly log: Logger }): () => Promise<void> {
  const hint = new Hint()
  let stopped = false
  const run = async () => {
    for (;;) {
      await idempotency.forgetExpired().catch((err: unknown) => log.warn({ err }, 'old answers can not be forgotten at present'))
      if (stopped) return
      await hint.orAfter(EVERY)
      if (stopped) return
    }
  }
  const running = run()
  return async () => {
    stopped = true
    hint.give()
    await running
  }
}
