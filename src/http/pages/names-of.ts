import { loadCards } from '../../use-cases/load-cards.ts'
import type { Names } from '../../../web/chips.ts'
import type { Parameters } from '../../../web/parameters.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { topicLabel } from '../present/findings.ts'
import type { PageRequest } from './page-request.ts'

/** Names of what the parameters mention by id. */
export async function namesOf(parameters: Parameters, language: PageRequest['language'], dependencies: HttpDependencies): Promise<Names> {
  const mentioned = [...(parameters['region'] ?? []), ...(parameters['partner'] ?? [])].map(Number).filter(Number.isInteger)
  const cards = await loadCards(dependencies, mentioned)
  return { topic: (topic) => topicLabel(topic, language), ids: new Map([...cards.values()].map((card) => [card.id, card.name])) }
}
