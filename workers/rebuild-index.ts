import { Hint } from '../src/shared/hint.ts'
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
/** An index that lacks more than this share of the documents, and more than so many, is worse than none. */
const GUTTED = { share: 0.5, documents: 2_000 }

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

  const run = async () => {
    for (;;) {
      if (stopped) return
      try {
        await lock.alone(async (confirm) => {
          const reason = isWanted ? 'wanted' : await whyRebuild(ports)
          isWanted = false
          if (reason === null) return index.clean()
          log.info({ reason }, 'the index is built anew')
          await rebuildIndex(ports, async () => {
            if (stopped) throw new Stopped()
            await confirm()
          })
        })
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

/** Why the index has to be built anew; null when it is as it should be. */
async function whyRebuild({ index, source, outbox, log }: IndexKeeperPorts): Promise<string | null> {
  const { state, documents } = await index.look()
  if (state === 'missing') return 'there is none'
  if (state === 'unfit') return 'its settings are not ours'
  const { pending } = await outbox.age()
  const kept = await source.count()
  if (kept - documents - pending <= Math.max(GUTTED.documents, GUTTED.share * kept)) return null
  log.error({ documents, kept }, 'the index has lost most of its documents and is taken away')
  await index.retire()
  return 'it had lost most of its documents'
}
