import type { IndexObject, Meilisearch } from 'meilisearch'
import { calling } from './client.ts'

/** More than an engine is ever seen to have: of ours there are a handful. */
const INDEXES = 1_000

/** Every index that the key may see. `what`: for what that is asked, as a fault of the engine tells it. */
export async function allIndexes(client: Meilisearch, what = 'listing indexes'): Promise<readonly IndexObject[]> {
  return (await calling(what, () => client.getRawIndexes({ limit: INDEXES }))).results
}
