import type { Partnership } from '../domain/partnership.ts'
import { loadCards } from './load-cards.ts'
import type { MunicipalityCard } from './municipality-card.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import type { PartnershipQuery, PartnershipStore } from './ports/partnership-store.ts'
import type { SearchEngine } from './ports/search-engine.ts'

interface Ports {
  readonly partnerships: Pick<PartnershipStore, 'list'>
  readonly municipalities: Pick<MunicipalityStore, 'loadAggregates'>
  readonly engine: Pick<SearchEngine, 'getDocuments'>
}

export interface PartnershipBetween extends Omit<Partnership, 'aId' | 'bId'> {
  readonly a: MunicipalityCard
  readonly b: MunicipalityCard
}

export interface PartnershipPage {
  readonly items: readonly PartnershipBetween[]
  /** The id after which the next page begins; null on the last. */
  readonly nextAfterId: number | null
}

/** A page of the partnerships that the query selects and that may be shown, in the order of their ids. */
export async function listPartnerships(ports: Ports, query: PartnershipQuery): Promise<PartnershipPage> {
  // One more than asked for tells whether there is a next page.
  const found = await ports.partnerships.list({ ...query, limit: query.limit + 1 })
  const page = found.slice(0, query.limit)
  const cards = await loadCards(ports, page.flatMap(({ aId, bId }) => [aId, bId]))
  const items = page.flatMap(({ aId, bId, ...partnership }) => {
    const [a, b] = [cards.get(aId), cards.get(bId)]
    return a === undefined || b === undefined ? [] : [{ ...partnership, a, b }]
  })
  const last = page.at(-1)
  return { items, nextAfterId: found.length > query.limit && last !== undefined ? last.id : null }
}
