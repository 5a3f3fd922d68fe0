import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { loadCards } from '../../use-cases/load-cards.ts'
import { ShortlistPage } from '../../../web/pages/shortlist.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import type { Page, PageRequest } from './page-request.ts'
import { readIds } from './read-ids.ts'

const MOST_LISTED = 50

/** The municipalities of a shortlist; its notes stay in the browser. Ids that are no more are left out. Fails like the store. */
export async function shortlistPage({ query, language }: PageRequest, dependencies: HttpDependencies): Promise<Page> {
  const asked = readIds(query, MOST_LISTED + 1)
  const ids = asked.slice(0, MOST_LISTED)
  const [cards, datasets] = await Promise.all([loadCards(dependencies, ids), dependencies.datasets.list()])
  return {
    status: 200,
    content: ShortlistPage({
      language,
      isCut: asked.length > MOST_LISTED,
      items: ids.flatMap((id) => cards.get(id) ?? []),
      datasets: datasets.filter(({ id, mayShow }) => mayShow && id !== DECLARED_DATASET),
    }),
  }
}
