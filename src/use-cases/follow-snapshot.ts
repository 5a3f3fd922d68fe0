import { setTimeout as sleep } from 'node:timers/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Logger } from '../shared/logger.ts'
import { applyToView, type LiveSnapshot } from './live-snapshot.ts'
import type { SnapshotCursor, SnapshotSource } from './ports/snapshot-source.ts'

/** Looks for changes this often when no hint comes, ms. */
const POLL_EVERY = 250
/** Longest pause between attempts while the source is away, ms. */
const LONGEST_PAUSE = 5_000
/** Changes applied in one go; between two goes waiting requests are served. */
const CHUNK = 500

interface Ports {
  readonly live: LiveSnapshot
  readonly source: SnapshotSource
  readonly log: Logger
}

export interface SnapshotFollower {
  /** Resolves when the first load is through. */
  readonly loaded: Promise<void>
  stop(): Promise<void>
}

/**
 * Loads the snapshot and keeps it true from then on: at each hint, and anyway by polling. While the source is away it
 * goes on trying; what is in place goes on answering, and its age tells how old that is.
 */
export function followSnapshot(ports: Ports): SnapshotFollower {
  const stopping = new AbortController()
  const hint = createHint()
  const loading = untilDone(ports, stopping.signal, () => load(ports))
  const running = loading.then(async (cursor) => {
    if (cursor === null) return
    const stopListening = await ports.source.onChange(hint.give).catch((err: unknown) => {
      ports.log.warn({ err }, 'no hints of changes; polling alone')
      return async () => undefined
    })
    let at: SnapshotCursor = cursor
    while (!stopping.signal.aborted) {
      at = (await untilDone(ports, stopping.signal, () => catchUp(ports, at))) ?? at
      await hint.orAfter(POLL_EVERY, stopping.signal)
    }
    await stopListening()
  })
  return {
    loaded: loading.then(() => undefined),
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function load({ live, source, log }: Ports): Promise<SnapshotCursor> {
  const begun = performance.now()
  const view = live.empty()
  const cursor = await source.load((page) => applyToView(view, page))
  live.replace(view, begun)
  log.info({ municipalities: view.snapshot.size, ms: Math.round(performance.now() - begun) }, 'the snapshot is loaded')
  return cursor
}

async function catchUp({ live, source }: Ports, cursor: SnapshotCursor): Promise<SnapshotCursor> {
  const begun = performance.now()
  const { changes, cursor: next } = await source.changesSince(cursor)
  for (let at = 0; at < changes.length; at += CHUNK) {
    applyToView(live.current(), changes.slice(at, at + CHUNK))
    await nextTurn()
  }
  live.confirm(begun)
  return next
}

/** Tries again, with growing pauses, until the work is done; null when stopped before that. */
async function untilDone<Result>({ log }: Ports, signal: AbortSignal, work: () => Promise<Result>): Promise<Result | null> {
  for (let pause = POLL_EVERY; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await work()
    } catch (err) {
      log.warn({ err }, 'the snapshot can not be followed at present')
      await sleep(pause, undefined, { signal }).catch(() => undefined)
    }
  }
  return null
}

/** A hint that something changed: given while nobody waits, it ends the next wait at once. */
function createHint() {
  let given = false
  let wake = () => undefined as void
  return {
    give: () => {
      given = true
      wake()
    },
    orAfter: async (milliseconds: number, signal: AbortSignal) => {
      if (!given) {
        const woken = new AbortController()
        wake = () => woken.abort()
        await sleep(milliseconds, undefined, { signal: AbortSignal.any([signal, woken.signal]) }).catch(() => undefined)
        wake = () => undefined
      }
      given = false
    },
  }
}
