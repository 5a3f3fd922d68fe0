import { setTimeout as sleep } from 'node:timers/promises'
import { SingleBar } from 'cli-progress'
import type { Outbox } from '../use-cases/ports/outbox.ts'

/** Looks at the outbox this often, ms. */
const LOOK_EVERY = 250
/** Fewer than these are not worth a bar. */
const WORTH_A_BAR = 500

/** Resolves when the outbox is empty but for what was set aside, with a bar on standard error where that takes a while. */
export async function indexProgress(outbox: Pick<Outbox, 'age'>, signal: AbortSignal): Promise<void> {
  const bar = new SingleBar({
    format: 'Index    {bar} {percentage} % | {value} of {total}', stream: process.stderr, hideCursor: true,
    noTTYOutput: true, notTTYSchedule: 5_000, barCompleteChar: '█', barIncompleteChar: '░',
    formatValue: (value) => value.toLocaleString('en'),
  })
  const total = (await outbox.age()).pending
  if (total >= WORTH_A_BAR) bar.start(total, 0)
  for (let pending = total; pending > 0 && !signal.aborted; { pending } = await outbox.age()) {
    bar.update(Math.max(0, total - pending))
    await sleep(LOOK_EVERY)
  }
  bar.update(total)
  if (total >= WORTH_A_BAR) bar.stop()
}
