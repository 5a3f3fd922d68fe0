import type { Logger } from '../shared/logger.ts'
import type { DocumentSource } from './ports/document-source.ts'
import type { Outbox } from './ports/outbox.ts'
import type { IndexState, SearchIndex } from './ports/search-index.ts'

interface Ports {
  readonly source: Pick<DocumentSource, 'count'>
  readonly index: Pick<SearchIndex, 'look' | 'retire'>
  readonly outbox: Pick<Outbox, 'age'>
  readonly log: Logger
}

/** What is wrong with an index: a state in which it is not to be, or `gutted`, it has lost most of its documents. */
export type IndexFault = Exclude<IndexState['state'], 'live'> | 'gutted'

/** An index that lacks more than this share of the documents, and more than so many, is worse than none. */
const GUTTED = { share: 0.5, documents: 2_000 }

/** Says what is wrong with the index; null when it is as it should be. One that is worse than none is taken away at once. */
export async function faultOfIndex({ index, source, outbox, log }: Ports): Promise<IndexFault | null> {
  const { state, documents } = await index.look()
  if (state !== 'live') return state
  const { pending } = await outbox.age()
  const kept = await source.count()
  if (kept - documents - pending <= Math.max(GUTTED.documents, GUTTED.share * kept)) return null
  log.error({ documents, kept }, 'the index has lost most of its documents and is taken away')
  await index.retire()
  return 'gutted'
}

/**
 * Whether building the index anew puts this right. Not where a program of another version has taken over, and not where
 * it was just built for other settings and the engine still tells such. `builtFor`: the fault of the last build, if it persisted.
 */
export function isCurable(fault: IndexFault, builtFor: IndexFault | null): boolean {
  return fault !== 'superseded' && !(fault === 'unfit' && builtFor === 'unfit')
}
