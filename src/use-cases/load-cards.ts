import type { LiveSnapshot } from './live-snapshot.ts'
import { cardOf, type MunicipalityCard } from './municipality-card.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import type { SearchEngine } from './ports/search-engine.ts'

interface Ports {
  readonly engine: Pick<SearchEngine, 'getDocuments'>
  readonly municipalities: Pick<MunicipalityStore, 'loadAggregates'>
}

/**
 * Cards by id: from the engine's documents, and from the register for those that are not in the index: not yet,
 * or because they may be shown and not be searched. Ids that are nowhere are left out.
 */
export async function loadCards({ engine, municipalities }: Ports, ids: Iterable<number>): Promise<Map<number, MunicipalityCard>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const cards = new Map((await engine.getDocuments(wanted)).map((document) => [document.id, cardOf(document)]))
  const missing = wanted.filter((id) => !cards.has(id))
  if (missing.length === 0) return cards
  for (const { municipality } of await municipalities.loadAggregates(missing, 'show')) {
    const { location: { lat, lon }, ...rest } = municipality
    cards.set(municipality.id, cardOf({ ...rest, lat, lon }))
  }
  return cards
}

/** The same, from memory as far as it is loaded and they are there: a second question to the engine is a noticeable part of many answers. */
export async function cardsAtHand(
  ports: Ports & { readonly live: Pick<LiveSnapshot, 'current' | 'isLoaded'> }, ids: Iterable<number>,
): Promise<Map<number, MunicipalityCard>> {
  if (!ports.live.isLoaded) return loadCards(ports, ids)
  const { cards } = ports.live.current()
  const found = new Map<number, MunicipalityCard>()
  const others: number[] = []
  for (const id of ids) {
    const card = cards.get(id)
    if (card === null) others.push(id)
    else found.set(id, card)
  }
  // Whoever has just come is in the index of the engine a moment before it is in ours.
  for (const [id, card] of await loadCards(ports, others)) found.set(id, card)
  return found
}
