import { setTimeout as wait } from 'node:timers/promises'

/** Waits until `check` answers true; fails with what it waited for when that takes longer than `timeout` ms. */
export async function until(what: string, check: () => boolean | Promise<boolean>, timeout = 10_000): Promise<void> {
  const deadline = Date.now() + timeout
  while (!await check()) {
    if (Date.now() > deadline) throw new Error(`waited ${timeout} ms in vain until ${what}`)
    await wait(10)
  }
}
