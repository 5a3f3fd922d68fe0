import { Hint } from '../src/shared/hint.ts'
import type { Logger } from '../src/shared/logger.ts'
import type { JobQueue } from '../src/use-cases/ports/job-queue.ts'
import type { Outbox } from '../src/use-cases/ports/outbox.ts'
import { relayOutbox } from '../src/use-cases/relay-outbox.ts'

/**
 * Looks for due rows this often, ms: while the queue is full, and where hints do not arrive, as behind a pooler; and where
 * they do, for rows that are due again later. A look takes milliseconds, which those who search would wait for.
 */
const POLL_OFTEN = 200
const POLL_RARELY = 1_000
/** Pause after a fault of the database or the queue, ms. */
const AFTER_FAULT = 1_000

interface Dependencies {
  readonly outbox: Outbox
  readonly queue: JobQueue
  readonly hasEngineBeside: boolean
  readonly isLoading?: () => boolean
  readonly log: Logger
}

/** Keeps the outbox empty: at each hint, and anyway by polling. Resolves when it runs; returns how to stop it. */
export async function startRelay(dependencies: Dependencies): Promise<() => Promise<void>> {
  const { outbox, log } = dependencies
  const hint = new Hint()
  // Polling does without hints, behind a pooler for instance; it is only slower.
  const stopListening = await outbox.onChange(hint.give).catch((err: unknown) => {
    log.warn({ err }, 'the relay gets no hints and finds changes by polling alone')
    return async () => undefined
  })
  let stopped = false

  const run = async () => {
    for (;;) {
      if (stopped) return
      try {
        const relayed = await relayOutbox(dependencies)
        if (relayed === 'full') await hint.orAfter(POLL_OFTEN)
        else if (relayed === 0) await hint.orAfter(hint.arrives ? POLL_RARELY : POLL_OFTEN)
      } catch (err) {
        log.warn({ err }, 'the outbox can not be relayed at present')
        await hint.orAfter(AFTER_FAULT)
      }
    }
  }
  const running = run()
  return async () => {
    stopped = true
    hint.give()
    await running
    await stopListening()
  }
}
