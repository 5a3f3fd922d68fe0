import { readFile, readlink } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemCode } from './fault.ts'
import { run } from './run.ts'

/** Milliseconds. */
const LOOK_EVERY = 10

/** Whether a process with this id exists, whoever it belongs to. A dead one that nobody reaped still counts. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

/**
 * Whether the process is alive and is the server of that directory, told by its working directory or its command line:
 * after a hard stop, the number in a pid file may belong to any other program.
 *
 * @param directory absolute, without symbolic links
 */
export async function serves(pid: number, directory: string): Promise<boolean> {
  if (!exists(pid)) return false
  if (process.platform === 'win32') return true
  if (process.platform !== 'linux') return (await run('ps', ['-o', 'command=', '-p', String(pid)], null)).stdout.includes(directory)
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === directory
  } catch (error) {
    // In a container, root may lack the right to look into other users' processes; their command lines are public.
    if (systemCode(error) !== 'EACCES' && systemCode(error) !== 'EPERM') return false
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(directory)
  }
}

/** Waits until the process no longer serves the directory; false when it still does after so many milliseconds. */
export async function isGoneWithin(milliseconds: number, pid: number, directory: string): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (await serves(pid, directory)) {
    if (Date.now() > until) return false
    await sleep(LOOK_EVERY)
  }
  return true
}

/**
 * A word that tells a process from every other that had or will have its id: the id with the time of its start.
 * Null when there is no such process.
 */
export async function identityOf(pid: number): Promise<string | null> {
  if (!exists(pid)) return null
  if (process.platform === 'win32') return String(pid)
  if (process.platform !== 'linux') {
    const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)], null)
    return stdout.trim() === '' ? null : `${pid} ${stdout.trim()}`
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // Fields after the program's name, which stands in brackets and may hold anything: 3 is the state, 22 the start.
  const fields = status?.slice(status.lastIndexOf(')') + 2).split(' ')
  return fields === undefined || fields[0] === 'Z' ? null : `${pid} ${fields[19]}`
}

/** Whether the process of which `identityOf` gave this word is alive. */
export async function isRunning(identity: string): Promise<boolean> {
  const pid = Number(identity.split(' ')[0])
  return Number.isInteger(pid) && pid > 0 && (await identityOf(pid)) === identity
}
