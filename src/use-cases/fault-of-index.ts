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

/** Why building the index anew would not put this right; null where it does. `builtFor`: the fault for which it was built just before. */
export function whyIncurable(fault: IndexFault, builtFor: IndexFault | null): string | null {
  if (fault === 'superseded') {
    return "a program of another version has put its own index in the place of this one's: until this one is started again, what stands in for the engine answers"
  }
  if (fault === 'unfit' && builtFor === 'unfit') {
    return 'the index was built anew and still has other settings than it was given: it is used as it is; the engine may be of a version that is not known here'
  }
  return null
}
