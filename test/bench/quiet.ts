import { setTimeout as sleep } from 'node:timers/promises'
import { allProcesses, busyTicks, treeOf } from './processes.ts'

/** Processors that others may keep busy while a moment still counts as quiet. */
const QUIET = 0.25
const LOOK_EVERY = 1_000
/** So many quiet looks one after the other are a quiet moment. */
const LOOKS = 4
const TICKS_PER_SECOND = 100

/** Whether other programs leave the machine to us. Unknown counts as quiet. */
export function isQuiet(others: number | null): boolean {
  return others === null || others < QUIET
}

/** Waits until hardly anything runs on the machine, or until the deadline (by `performance.now()`). */
export async function untilQuiet(deadline: number): Promise<void> {
  for (let quiet = 0; quiet < LOOKS && performance.now() < deadline;) {
    const [begun, before] = [performance.now(), busyWithoutUs()]
    await sleep(LOOK_EVERY)
    const after = busyWithoutUs()
    const seconds = (performance.now() - begun) / 1_000
    const busy = before === null || after === null ? null : (after - before) / TICKS_PER_SECOND / seconds
    quiet = isQuiet(busy) ? quiet + 1 : 0
  }
}

function busyWithoutUs(): number | null {
  const [busy, processes] = [busyTicks(), allProcesses()]
  if (busy === null || processes === null) return null
  return treeOf(process.pid, processes).reduce((left, { ticks }) => left - ticks, busy)
}
