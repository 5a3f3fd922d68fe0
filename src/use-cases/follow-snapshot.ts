import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { GrowingPause } from '../shared/growing-pause.ts'
import { Hint } from '../shared/hint.ts'
import type { Logger } from '../shared/logger.ts'
import { SnapshotKeeping } from './keep-snapshot.ts'
import { applyToView, type LiveSnapshot, type SnapshotView } from './live-snapshot.ts'
import type { SnapshotKeeper } from './ports/snapshot-keeper.ts'
import type { SnapshotCursor, SnapshotSource } from './ports/snapshot-source.ts'
import { restoreSnapshot } from './restore-snapshot.ts'

/** Looks for changes this often where no hints arrive, ms; and where they do, in case one is lost. */
const POLL_OFTEN = 250
const POLL_RARELY = 1_000
/** Longest pause between attempts while the source is away, ms. */
const LONGEST_PAUSE = 5_000
/** Long enough for a search that came in to be answered, ms. */
const SERVING_FIRST = 100
/** Changes applied in one go; between two goes waiting requests are served. */
const CHUNK = 500

interface Ports {
  readonly live: LiveSnapshot
  readonly source: SnapshotSource
  /** Where the snapshot is kept from one start to the next; null for nowhere. */
  readonly keeper: SnapshotKeeper | null
  readonly log: Logger
}

export interface SnapshotFollower {
  /** Resolves when the first load is through, or was stopped. */
  readonly loaded: Promise<void>
  stop(): Promise<void>
}

/**
 * Loads the snapshot and keeps it true from then on: at each hint, and anyway by polling. While the source is away it
 * goes on trying; what is in place goes on answering, and its age tells how old that is.
 */
export function followSnapshot(ports: Ports): SnapshotFollower {
  const hint = new Hint()
  const stop = new Hint()
  let stopped = false

  /** Tries again, with growing pauses, until the work is done; null when stopped before that. */
  const untilDone = async <Result>(work: () => Promise<Result>, wake = hint): Promise<Result | null> => {
    const pause = new GrowingPause(POLL_OFTEN, LONGEST_PAUSE)
    for (;;) {
      if (stopped) return null
      try {
        return await work()
      } catch (err) {
        ports.log.warn({ err }, 'the snapshot can not be followed at present')
        await wake.orAfter(pause.next())
      }
    }
  }

  const run = async ({ cursor: first, keptVersion }: Loaded) => {
    // Beside the polling and never before it: hints may be impossible here, behind a pooler for instance.
    const listening = untilDone(() => ports.source.onChange(hint.give), stop)
    const { keeper } = ports
    const keeping = keeper === null ? null : new SnapshotKeeping({ ...ports, keeper }, keptVersion)
    let cursor = first
    while (!stopped) {
      cursor = await untilDone(() => catchUp(ports, cursor)) ?? cursor
      if (!stopped) await keeping?.whenQuiet(cursor)
      if (!stopped) await hint.orAfter(hint.arrives ? POLL_RARELY : POLL_OFTEN)
    }
    await keeping?.keep(cursor)
    await (await listening)?.()
  }

  const loading = untilDone(() => load(ports))
  const running = loading.then((from) => (from === null ? undefined : run(from)))
  return {
    loaded: loading.then(() => undefined),
    stop: async () => {
      stopped = true
      hint.give()
      stop.give()
      await running
    },
  }
}

interface Loaded {
  readonly cursor: SnapshotCursor
  /** Version of the snapshot that the keeper has; null when it has another, or none. */
  readonly keptVersion: number | null
}

async function load({ live, source, keeper, log }: Ports): Promise<Loaded> {
  const begun = performance.now()
  const kept = keeper === null ? null : await restoreSnapshot({ live, source, keeper, log })
  const view = kept?.view ?? live.empty()
  const cursor = kept?.cursor ?? await source.load((page) => applyToView(view, page))
  // Names are sorted at the first question; asked here, so that nobody waits 150 ms for it.
  view.names.knowsBeginning('a')
  live.replace(view, begun)
  await prepare(view)
  log.info({ municipalities: view.snapshot.size, kept: kept !== null, ms: Math.round(performance.now() - begun) }, 'the snapshot is loaded')
  return { cursor, keptVersion: kept?.changes === 0 ? view.snapshot.version : null }
}

/** Works out what the first question would else wait a second for; in steps, between which those are served who waited for the load. */
async function prepare({ snapshot }: SnapshotView): Promise<void> {
  for (const step of [() => snapshot.settings(), () => snapshot.cellsAround(), () => snapshot.linkCounts(0)]) {
    await sleep(SERVING_FIRST)
    step()
  }
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
