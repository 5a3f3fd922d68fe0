import { join } from 'node:path'
import { readServerRecord } from '../../src/embedded/meilisearch/server-record.ts'
import { load } from './machine.ts'
import {
  allProcesses, busyTicks, embeddedPostgres, proportionalMemory, residentMemory, treeOf,
} from './processes.ts'
import type { OwnService } from './service.ts'

/** MB. */
export interface Memory {
  /** The service with all its processes, but for the servers beside it: resident. */
  readonly service: number
  /** PostgreSQL: what is its own, and its buffers once. */
  readonly postgres: number
  /** Meilisearch: what is its own, and the part of its index that stands in memory; 0 where there is none. */
  readonly meilisearch: number
}

/** The servers beside the service, by the ids of their processes. */
interface Servers {
  readonly postgres: number | null
  readonly meilisearch: number | null
}

export interface Watched {
  /** Greatest of the moments looked at; null where the system does not tell. */
  readonly peak: Memory | null
  /** Processors that programs other than this one, the service and the servers beside it kept busy on average. */
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
  return memoryOf(own, await serversOf(own), true)
}

async function serversOf({ dataDirectory }: OwnService): Promise<Servers> {
  const [postgres, record] = await Promise.all([
    embeddedPostgres(dataDirectory), readServerRecord(join(dataDirectory, 'server.json')),
  ])
  return { postgres, meilisearch: record?.pid ?? null }
}

function memoryOf(own: OwnService, { postgres, meilisearch }: Servers, withPostgres: boolean): Memory | null {
  const processes = allProcesses()
  if (processes === null) return null
  const sum = (root: number | null, memory: (pid: number) => number) =>
    (root === null ? [] : treeOf(root, processes)).reduce((total, { pid }) => total + memory(pid), 0)
  const servers = new Set([postgres, meilisearch])
  return {
    service: treeOf(own.pid, processes, servers).reduce((total, { pid }) => total + residentMemory(pid), 0),
    postgres: withPostgres ? sum(postgres, proportionalMemory) : 0,
    meilisearch: sum(meilisearch, residentMemory),
  }
}

/** The greater of each. */
export function greaterMemory(one: Memory, other: Memory | null): Memory {
  return other === null ? one : {
    service: Math.max(one.service, other.service),
    postgres: Math.max(one.postgres, other.postgres),
    meilisearch: Math.max(one.meilisearch, other.meilisearch),
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
    const now = memoryOf(service, await serversOf(service), looks++ % LOOKS_PER_SUM === 0)
    if (now !== null) peak = greaterMemory(now, peak)
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

/** Processor time of this program, the service and the servers beside it so far. */
async function ourTicks(own: OwnService | null): Promise<number | null> {
  const processes = allProcesses()
  if (processes === null) return null
  const servers = own === null ? null : await serversOf(own)
  const roots = [process.pid, servers?.postgres ?? null, servers?.meilisearch ?? null].filter((root) => root !== null)
  const ours = new Map(roots.flatMap((root) => treeOf(root, processes)).map(({ pid, ticks }) => [pid, ticks]))
  return [...ours.values()].reduce((sum, ticks) => sum + ticks, 0)
}
