import { gives, type Dataset, type Right } from '../domain/dataset.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import type { MunicipalityCard } from './municipality-card.ts'

/**
 * Cards from memory for an answer that needs a right, null for those that must be read. What is in memory was made of
 * what may be found: it serves for another right only while every dataset gives both or none of them.
 */
export function cardsWithRight(
  live: Pick<LiveSnapshot, 'current' | 'isLoaded'>, datasets: readonly Dataset[], right: Right,
): (id: number) => MunicipalityCard | null {
  const serves = live.isLoaded && datasets.every((dataset) => gives(dataset, right) === gives(dataset, 'find'))
  if (!serves) return () => null
  const { cards } = live.current()
  return (id) => cards.get(id)
}
