import { setTimeout as sleep } from 'node:timers/promises'

/** Between two questions whether to go on, ms. */
const CONFIRM_EVERY = 1_000

/** Waits for something that takes long. `confirm`, called every second, ends the wait by failing; the work then goes on unheard. */
export async function whileConfirmed<Result>(work: Promise<Result>, confirm: () => Promise<void>): Promise<Result> {
  const done = work.then((result) => ({ result }))
  done.catch(() => undefined)
  for (;;) {
    const ended = await Promise.race([done, sleep(CONFIRM_EVERY, null, { ref: false })])
    if (ended !== null) return ended.result
    await confirm()
  }
}
