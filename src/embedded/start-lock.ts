import { randomUUID } from 'node:crypto'
import { link, unlink, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemCode } from './fault.ts'
import { readIfPresent, removeIfStill } from './files.ts'
import { identityOf, isRunning } from './processes.ts'

/** Milliseconds. */
const LOOK_EVERY = 30
const WAIT_AT_MOST = 60_000

/**
 * Does the work while no other process of this machine does work under the same lock file. The file names its holder,
 * so that one left by a killed process is passed over. Throws when the holder does not finish within a minute.
 */
export async function withStartLock<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const release = await acquire(path)
  try {
    return await work()
  } finally {
    await release()
  }
}

async function acquire(path: string): Promise<() => Promise<void>> {
  const me = `${await identityOf(process.pid)}\n${randomUUID()}`
  const until = Date.now() + WAIT_AT_MOST
  for (;;) {
    if (await take(path, me)) return () => removeIfStill(path, me)
    const holder = await readIfPresent(path)
    const identity = holder?.split('\n')[0]
    if (holder !== null && identity !== undefined && !(await isRunning(identity))) await removeIfStill(path, holder)
    else if (Date.now() > until) throw new Error(`${path} is held by another process (${identity ?? 'unknown'}) for over a minute`)
    else await sleep(LOOK_EVERY)
  }
}

/** A link makes the file appear with its text in it; writing it in place would show it empty for a moment. */
async function take(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, text, { mode: 0o600 })
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  } finally {
    await unlink(draft)
  }
}
