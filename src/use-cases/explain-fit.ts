import { pairFit, type PairFit } from '../matching/pair-fit.ts'
import { readAsker } from '../matching/query.ts'
import type { Weights } from '../matching/score.ts'
import { isoDate } from '../shared/clock.ts'
import { InvalidInput, NotFound } from '../shared/errors.ts'
import { inputFault } from '../shared/field-fault.ts'
import { loadCards } from './load-cards.ts'
import { mentionedIds } from './mentioned-ids.ts'
import type { MunicipalityCard } from './municipality-card.ts'
import { findAsker, type SuggestionPorts } from './suggest-partners.ts'

export interface ExplainedFit {
  readonly municipality: MunicipalityCard
  readonly other: MunicipalityCard
  readonly fit: PairFit
  /** Names of the municipalities and regions that the findings speak of. */
  readonly names: ReadonlyMap<number, string>
}

/**
 * How two municipalities fit, in both directions and term by term, also where neither would be suggested to the other.
 * Fails with NotFound for an unknown id, with InvalidInput for the same one twice, and with DependencyFault while the snapshot or the engine is away.
 */
export async function explainFit(
  ports: Omit<SuggestionPorts, 'engine' | 'exposure'> & { readonly engine: Pick<SuggestionPorts['engine'], 'getDocuments'> },
  id: number, otherId: number, weights: Weights,
): Promise<ExplainedFit> {
  if (id === otherId) throw new InvalidInput([inputFault('otherId', 'same_municipality', {})])
  await findAsker(ports, { id })
  await findAsker(ports, { id: otherId })
  await ports.turns.turn()
  const { snapshot } = ports.live.current()
  const asker = readAsker(snapshot, { id })
  const position = snapshot.positionOf(otherId)
  if (asker === null || position === -1) throw new NotFound(`There is no municipality ${asker === null ? id : otherId}.`)
  const fit = pairFit(snapshot, ports.ranking.values, asker, position, {
    pausedCountries: ports.ranking.pausedCountries, today: isoDate(ports.clock.now()), weights,
  })
  const cards = await loadCards(ports, [id, otherId, ...mentionedIds([...fit.reasons, ...fit.reservations])])
  const [municipality, other] = [cards.get(id), cards.get(otherId)]
  if (municipality === undefined || other === undefined) {
    throw new NotFound(`There is no municipality ${municipality === undefined ? id : otherId}.`)
  }
  return { municipality, other, fit, names: new Map([...cards.values()].map((card) => [card.id, card.name])) }
}
