import type { Meilisearch } from 'meilisearch'
import type { IndexBuild, IndexState, KeptDocument, SearchIndex } from '../../use-cases/ports/search-index.ts'
import { allIndexes } from './all-indexes.ts'
import { calling, enqueued, sought, succeeded } from './client.ts'
import { errorCode } from './error-code.ts'
import { documentLine, tombstoneLine } from './indexed-document.ts'
import { isLeftOver, isOfAnotherVersion, isOutlived, nextName, oldName } from './index-name.ts'
import { INDEX_SETTINGS } from './index-settings.ts'
import { send, type Refused } from './send.ts'
import { settingsAgree } from './settings-agree.ts'
import { standingBetween } from './standing.ts'
import { createSuccession } from './succession.ts'

/** How long the last index that was replaced is kept, should somebody want to look at it or put it back, ms. */
const KEPT_FOR = 24 * 3_600_000
/**
 * Documents of one task of a build. The engine makes a batch of the first, and then of all that have come meanwhile: of
 * 71,176 documents two batches when this is 20,000, three when it is 10,000, each merged into the whole index.
 */
const DOCUMENTS_A_TASK = 20_000
/**
 * Characters after which a task is large enough, however few its documents are: some 22 million are usual, and the engine
 * refuses a request of 100 MB.
 */
const CHARACTERS_A_TASK = 32_000_000
/** Tasks of a build that may wait in the engine's queue; their texts are in memory until then. */
const TASKS_AHEAD = 5

/**
 * The life of the live index in Meilisearch. It is never changed in place: settings that differ would make it answer
 * wrongly while it indexes everything anew. An index is built under a name of its own and then, in one step, gets the
 * live one's; what stood there is kept under a third name for a day.
 */
export function createIndexLife(client: Meilisearch, live: string, onMissing: SearchIndex['onMissing']): SearchIndex {
  const rename = (from: string, to: string) => moved(client, from, to, true)
  const names = async () => (await allIndexes(client)).map(({ uid }) => uid)
  const remove = (name: string) =>
    succeeded(client, `removing index ${name}`, () => client.deleteIndex(name), ['index_not_found'])
  const isSuperseded = createSuccession(client, live)

  return {
    onMissing,
    look: () => look(client, live, isSuperseded),
    standing: (after, last) => standingBetween(client.index(live), after, last),
    retire: () => rename(live, oldName(live, Date.now())),
    clean: async () => {
      const present = await names()
      const since = Date.now() - KEPT_FOR
      for (const name of present) if (isLeftOver(name, live) || isOutlived(name, present, live, since)) await remove(name)
    },
    build: async () => {
      const next = nextName(live, Date.now())
      await succeeded(client, `making index ${next}`, () => client.createIndex(next, { primaryKey: 'id' }))
      await succeeded(client, `setting up index ${next}`, () => client.index(next).updateSettings(INDEX_SETTINGS))
      return {
        ...createFilling(client, next),
        standing: (after, last) => standingBetween(client.index(next), after, last),
        replaceLive: async () => {
          const present = await names()
          if (present.includes(live)) {
            await moved(client, next, live, false)
            // Under the new name it no longer gets what is written.
            await rename(next, oldName(live, Date.now()))
          } else {
            await rename(next, live)
          }
          // Nobody writes them any more: better that a process of that version finds none than an outdated one.
          for (const name of present) if (isOfAnotherVersion(name, live)) await rename(name, oldName(name, Date.now()))
        },
        // Not waited for: the engine may have to end a batch first, and `clean` removes whatever is left.
        abandon: async () => {
          await enqueued(`removing index ${next}`, () => client.deleteIndex(next))
        },
      }
    },
  }
}

/** Gathers documents, as text, to large tasks, and sends them a few ahead of the engine: so it makes few batches of them. */
function createFilling(client: Meilisearch, uid: string): Pick<IndexBuild, 'send' | 'filled'> {
  const underWay: (() => Promise<Refused>)[] = []
  const refused = new Map<number, string>()
  let gathered = { texts: [] as string[], documents: 0, characters: 0 }
  const takeOldest = async () => {
    for (const [id, reason] of (await underWay.shift()?.()) ?? []) refused.set(id, reason)
  }
  const sendGathered = async () => {
    const { texts } = gathered
    gathered = { texts: [], documents: 0, characters: 0 }
    if (underWay.length >= TASKS_AHEAD) await takeOldest()
    underWay.push(await send(client, uid, texts))
  }
  return {
    send: async (documents) => {
      if (documents.length === 0) return
      const text = documents.map(lineOf).join('\n')
      gathered.texts.push(text)
      gathered.documents += documents.length
      gathered.characters += text.length
      if (gathered.documents >= DOCUMENTS_A_TASK || gathered.characters >= CHARACTERS_A_TASK) await sendGathered()
    },
    filled: async () => {
      if (gathered.documents > 0) await sendGathered()
      while (underWay.length > 0) await takeOldest()
      return refused
    },
  }
}

function lineOf({ id, version, hash, content }: KeptDocument): string {
  if (hash === '') return tombstoneLine(id, version)
  if (content === null) throw new TypeError(`municipality ${id} has no document to be indexed`)
  return documentLine(content)
}

/**
 * Gives an index another name, or with `rename` false swaps its name with that of another one. The task tells how that
 * went only to keys for all indexes; to ours the indexes themselves tell, by the moment at which they were made.
 */
async function moved(client: Meilisearch, from: string, to: string, rename: boolean): Promise<void> {
  const what = rename ? `renaming index ${from} to ${to}` : `putting index ${from} in the place of ${to}`
  const { createdAt } = await calling(what, () => client.getRawIndex(from))
  await enqueued(what, () => client.swapIndexes([{ indexes: [from, to], rename }]))
  await sought(what, async () =>
    (await allIndexes(client, what)).find((index) => index.uid === to && index.createdAt === createdAt) ?? null)
}

async function look(client: Meilisearch, live: string, isSuperseded: () => Promise<boolean>): Promise<IndexState> {
  return calling('looking at the index', async () => {
    const superseded = await isSuperseded()
    try {
      const settings = await client.index(live).getSettings()
      const { numberOfDocuments } = await client.index(live).getStats()
      return { state: settingsAgree(INDEX_SETTINGS, settings) ? 'live' : 'unfit', documents: numberOfDocuments }
    } catch (error) {
      if (errorCode(error) === 'index_not_found') return { state: superseded ? 'superseded' : 'missing', documents: 0 }
      throw error
    }
  })
}
