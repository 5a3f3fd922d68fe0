/** What Linux tells of processes in /proc. On other systems everything here answers null. */
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parsePostmasterFile } from '../../src/embedded/postgres/postmaster-file.ts'
import { CLUSTER } from '../../src/embedded/postgres/place-data.ts'

export interface ProcessTimes {
  readonly pid: number
  readonly parent: number
  /** Processor time of itself and of its children that ended, in ticks of a hundredth of a second. */
  readonly ticks: number
}

/** All processes; null where the system does not tell. */
export function allProcesses(): ProcessTimes[] | null {
  if (process.platform !== 'linux') return null
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    const stat = read(`/proc/${name}/stat`)
    if (stat === null) return []
    // Fields after the program's name, which stands in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [utime, stime, ended, endedInSystem] = fields.slice(11, 15).map(Number)
    return [{ pid: Number(name), parent: Number(fields[1]), ticks: (utime ?? 0) + (stime ?? 0) + (ended ?? 0) + (endedInSystem ?? 0) }]
  })
}

/** The process and all below it, without `except` and those below them. */
export function treeOf(
  root: number, processes: readonly ProcessTimes[], except: ReadonlySet<number | null> = new Set(),
): ProcessTimes[] {
  if (except.has(root)) return []
  const own = processes.filter(({ pid }) => pid === root)
  const children = processes.filter(({ parent, pid }) => parent === root && pid !== root)
  return [...own, ...children.flatMap(({ pid }) => treeOf(pid, processes, except))]
}

/** Processor time that all programs together used since the start of the machine, in ticks; null where unknown. */
export function busyTicks(): number | null {
  const line = read('/proc/stat')?.split('\n')[0]
  if (line === undefined) return null
  const [user, nice, system, , , interrupts, softInterrupts] = line.split(/\s+/).slice(1).map(Number)
  return (user ?? 0) + (nice ?? 0) + (system ?? 0) + (interrupts ?? 0) + (softInterrupts ?? 0)
}

/** Memory in use by the process (resident), MB; 0 when it is gone. */
export function residentMemory(pid: number): number {
  return field(`/proc/${pid}/status`, 'VmRSS')
}

/** Memory of the process with its share of what it shares with others, MB; 0 when it is gone or may not be looked at. */
export function proportionalMemory(pid: number): number {
  return field(`/proc/${pid}/smaps_rollup`, 'Pss')
}

/** The server process of the embedded PostgreSQL; null when it does not run. */
export async function embeddedPostgres(dataDirectory: string): Promise<number | null> {
  const home = await readFile(join(dataDirectory, 'relocated-to'), 'utf8').then((text) => text.trim(), () => dataDirectory)
  const file = await readFile(join(home, CLUSTER, 'postmaster.pid'), 'utf8').catch(() => null)
  return file === null ? null : parsePostmasterFile(file)?.pid ?? null
}

/** A value given in kB, as MB. */
function field(path: string, name: string): number {
  const kilobytes = read(path)?.match(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm'))?.[1]
  return kilobytes === undefined ? 0 : Number(kilobytes) * 1024 / 1e6
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
