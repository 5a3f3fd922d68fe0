import { load } from './machine.ts'
import {
  allProcesses, busyTicks, embeddedPostgres, proportionalMemory, residentMemory, treeOf,
} from './processes.ts'
import type { OwnService } from './service.ts'

/** MB. */
export interface Memory {
  /** Everything but PostgreSQL: resident. */
  readonly service: number
  /** PostgreSQL: what is its own, and its buffers once. */
  readonly postgres: number
}

export interface Watched {
  /** Greatest of the moments looked at; null where the system does not tell. */
  readonly peak: Memory | null
  /** Processors that programs other than the service, PostgreSQL and this one kept busy on average. */
  readonly others: number | null
  /** Load average at the beginning and at the end. */
  readonly load: readonly [number, number]
}

const LOOK_EVERY = 250
/** Adding up PostgreSQL's pages is work for the system: not at every look. */
const LOOKS_PER_SUM = 4
const TICKS_PER_SECOND = 100

/** What the service and PostgreSQL hold at this moment; null where the system does not tell. */
export async function memoryNow(own: OwnService): Promise<Memory | null> {
  const postmaster = await embeddedPostgres(own.dataDirectory)
  return memoryOf(own, postmaster, true, 0)
}

function memoryOf(own: OwnService, postmaster: number | null, sumPostgres: boolean, otherwise: number): Memory | null {
  const processes = allProcesses()
  if (processes === null) return null
  const sum = (of: readonly { pid: number }[], memory: (pid: number) => number) => of.reduce((total, { pid }) => total + memory(pid), 0)
  return {
    service: sum(treeOf(own.pid, processes, postmaster), residentMemory),
    postgres: sumPostgres && postmaster !== null ? sum(treeOf(postmaster, processes), proportionalMemory) : otherwise,
  }
}

/** Watches memory and the machine's load from now until the returned function is called. `own`: asked at each look. */
export async function watch(own: () => OwnService | null): Promise<() => Promise<Watched>> {
  const begun = performance.now()
  const loadBefore = load()
  const ticksBefore = await ourTicks(own())
  const busyBefore = busyTicks()
  let peak: Memory | null = null
  let looks = 0
  let looking: Promise<void> | null = null

  const look = async () => {
    const service = own()
    if (service === null || service.hasEnded()) return
    const postmaster = await embeddedPostgres(service.dataDirectory)
    const now = memoryOf(service, postmaster, looks++ % LOOKS_PER_SUM === 0, 0)
    if (now === null) return
    peak = { service: Math.max(peak?.service ?? 0, now.service), postgres: Math.max(peak?.postgres ?? 0, now.postgres) }
  }
  const timer = setInterval(() => { looking ??= look().finally(() => { looking = null }) }, LOOK_EVERY)

  return async () => {
    clearInterval(timer)
    await looking
    const seconds = (performance.now() - begun) / 1_000
    const [ticks, busy] = [await ourTicks(own()), busyTicks()]
    const others = ticks === null || busy === null || ticksBefore === null || busyBefore === null ? null
      : Math.max(0, busy - busyBefore - (ticks - ticksBefore)) / TICKS_PER_SECOND / seconds
    return { peak, others, load: [loadBefore, load()] }
  }
}

/** Processor time of this program, the service and PostgreSQL so far. */
async function ourTicks(own: OwnService | null): Promise<number | null> {
  const processes = allProcesses()
  if (processes === null) return null
  const postmaster = own === null ? null : await embeddedPostgres(own.dataDirectory)
  const ours = new Map([
    ...treeOf(process.pid, processes), ...(postmaster === null ? [] : treeOf(postmaster, processes)),
  ].map(({ pid, ticks }) => [pid, ticks]))
  return [...ours.values()].reduce((sum, ticks) => sum + ticks, 0)
}
