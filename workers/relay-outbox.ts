import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from '../src/shared/logger.ts'
import type { JobQueue } from '../src/use-cases/ports/job-queue.ts'
import type { Outbox } from '../src/use-cases/ports/outbox.ts'
import { relayOutbox } from '../src/use-cases/relay-outbox.ts'

/** Looks for due rows this often when no hint comes, ms. */
const POLL_EVERY = 200
/** Pause after a fault of the database or the queue, ms. */
const AFTER_FAULT = 1_000

interface Dependencies {
  readonly outbox: Outbox
  readonly queue: JobQueue
  readonly log: Logger
}

/** Keeps the outbox empty: at each hint, and anyway by polling. Resolves when it runs; returns how to stop it. */
export async function startRelay(dependencies: Dependencies): Promise<() => Promise<void>> {
  const { outbox, log } = dependencies
  const stopping = new AbortController()
  let wake = new AbortController()
  const stopListening = await outbox.onChange(() => wake.abort())
  const rest = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: AbortSignal.any([stopping.signal, wake.signal]) }).catch(() => undefined)

  const run = async () => {
    while (!stopping.signal.aborted) {
      wake = new AbortController()
      try {
        if (await relayOutbox(dependencies) === 0) await rest(POLL_EVERY)
      } catch (err) {
        log.warn({ err }, 'the outbox can not be relayed at present')
        await rest(AFTER_FAULT)
      }
    }
  }
  const running = run()
  return async () => {
    stopping.abort()
    await running
    await stopListening()
  }
}
