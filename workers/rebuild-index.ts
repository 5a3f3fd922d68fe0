import { Hint } from '../src/shared/hint.ts'
import { faultOfIndex, whyIncurable, type IndexFault } from '../src/use-cases/fault-of-index.ts'
import type { DocumentSource } from '../src/use-cases/ports/document-source.ts'
import type { IndexLock } from '../src/use-cases/ports/index-lock.ts'
import type { Outbox } from '../src/use-cases/ports/outbox.ts'
import type { SearchIndex } from '../src/use-cases/ports/search-index.ts'
import { rebuildIndex, type RebuildPorts } from '../src/use-cases/rebuild-index.ts'
import { GrowingPause } from '../src/shared/growing-pause.ts'

/** Looks at the index this often, ms; at once when a write has found none. */
const LOOK_EVERY = 15_000
/** Pauses after a fault, ms. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 30_000

export interface IndexKeeperPorts extends RebuildPorts {
  readonly source: DocumentSource
  readonly index: SearchIndex
  readonly lock: IndexLock
  readonly outbox: Pick<Outbox, 'age' | 'markAgain' | 'dirtyAmong'>
}

export interface IndexKeeper {
  /** Has the index built anew at the next opportunity. */
  rebuild(): void
  stop(): Promise<void>
}

/**
 * Keeps an index that can be searched: where it is missing, has other settings, or has lost most of its documents, it
 * is built from the database, by one process at a time. Until then whoever stands in for the engine answers.
 */
export function keepIndex(ports: IndexKeeperPorts): IndexKeeper {
  const { index, lock, log } = ports
  const hint = new Hint()
  const stopMissing = index.onMissing(hint.give)
  const pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE)
  let stopped = false
  let isWanted = false
  let builtFor: IndexFault | null = null
  let told: IndexFault | null = null

  const confirmed = (confirm: () => Promise<void>) => async () => {
    if (stopped) throw new Stopped()
    await confirm()
  }
  const look = async (confirm: () => Promise<void>) => {
    const wanted = isWanted
    const fault = wanted ? null : await faultOfIndex(ports)
    const incurable = fault === null ? null : whyIncurable(fault, builtFor)
    if (incurable !== null) {
      if (told !== fault) log.error({ fault }, incurable)
      told = fault
      return index.clean()
    }
    told = null
    builtFor = null
    if (fault === null && !wanted) return index.clean()
    log.info({ reason: fault ?? 'wanted' }, 'the index is built anew')
    // Wanted once more while it is built, it is built once more; a build that fails is still wanted.
    isWanted = false
    try {
      await rebuildIndex(ports, confirmed(confirm))
      builtFor = fault
    } catch (error) {
      isWanted ||= wanted
      throw error
    }
  }
  const run = async () => {
    for (;;) {
      if (stopped) return
      try {
        await lock.alone(look)
        pause.reset()
        await hint.orAfter(LOOK_EVERY)
      } catch (err) {
        if (err instanceof Stopped) return
        log.warn({ err }, 'the index can not be looked after at present')
        await hint.orAfter(pause.next())
      }
    }
  }
  const running = run()
  return {
    rebuild: () => {
      isWanted = true
      hint.give()
    },
    stop: async () => {
      stopped = true
      stopMissing()
      hint.give()
      await running
    },
  }
}

/** The process is to stop: an unfinished index is removed, and built by whoever comes next. */
class Stopped extends Error {}
