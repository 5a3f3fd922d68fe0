import { cardsWithRight } from './cards-with-right.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import { conditionsOf, type PartnershipQuestion } from './partnership-question.ts'
import type { DatasetStore } from './ports/dataset-store.ts'
import type { PartnershipBetween, PartnershipList, PartnershipPlace, PartnershipSort } from './ports/partnership-list.ts'

interface Ports {
  readonly partnershipList: Pick<PartnershipList, 'read' | 'count'>
  readonly datasets: Pick<DatasetStore, 'list'>
  readonly live: LiveSnapshot
}

export interface PartnershipPage {
  readonly items: readonly PartnershipBetween[]
  /** How many there are on all pages. */
  readonly total: number
  /** Where the next page begins; null on the last. */
  readonly next: PartnershipPlace | null
}

/**
 * A page of the partnerships that were asked for and may be shown. `limit`: 1 to 1,000. `total`: as it was counted for an
 * earlier page; left out, it is counted.
 */
export async function listPartnerships(
  { partnershipList, datasets, live }: Ports, question: PartnershipQuestion,
  { sort, after, limit, total: counted }: {
    readonly sort: PartnershipSort; readonly after: PartnershipPlace | null; readonly limit: number; readonly total?: number
  },
): Promise<PartnershipPage> {
  const conditions = conditionsOf(question, live)
  const known = cardsWithRight(live, await datasets.list(), 'show')
  const [found, total] = await Promise.all([
    // One more than asked for tells whether there is a next page.
    partnershipList.read({ conditions, sort, after, limit: limit + 1, known }),
    counted ?? partnershipList.count(conditions),
  ])
  const page = found.slice(0, limit)
  return {
    items: page.map(({ link }) => link),
    total,
    next: found.length > limit ? page.at(-1)?.place ?? null : null,
  }
}
