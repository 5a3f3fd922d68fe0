import { createHash } from 'node:crypto'
import type { Condition, Filter } from '../domain/filter.ts'
import type { WordMatch } from '../domain/word-match.ts'
import type { BalanceStep } from '../matching/balance/steps.ts'
import type { Eligibility } from '../matching/eligible.ts'
import { countriesNamed } from '../matching/filter-predicate.ts'
import { candidatesWithoutEach } from '../matching/loosen.ts'
import { type Asker, type AskerInput, readAsker } from '../matching/query.ts'
import type { Weights } from '../matching/score.ts'
import type { Snapshot } from '../matching/snapshot.ts'
import { type Displaced, suggest, type Suggestion, type Suggestions } from '../matching/suggest.ts'
import { LEVELS } from '../domain/municipality.ts'
import { isoDate, type Clock } from '../shared/clock.ts'
import { DependencyFault, NotFound } from '../shared/errors.ts'
import type { Turns } from '../shared/turns.ts'
import type { LiveExposure } from './live-exposure.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import { cardsAtHand } from './load-cards.ts'
import { mentionedIds } from './mentioned-ids.ts'
import type { MunicipalityCard } from './municipality-card.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import type { FacetCounts, FacetField } from '../domain/facet.ts'
import type { SearchEngine } from './ports/search-engine.ts'
import type { RankingRules } from './ranking-rules.ts'
import { facetsToday, mayHaveRunOut } from './facets-today.ts'
import { availableNow, filterGroups, filterOf, hasRunOut, type Wanted } from './wanted.ts'

export interface SuggestionPorts {
  readonly live: LiveSnapshot
  readonly exposure: LiveExposure
  readonly engine: Pick<SearchEngine, 'scoreWords' | 'countFacets' | 'getDocuments'>
  readonly municipalities: Pick<MunicipalityStore, 'loadAggregates'>
  readonly ranking: RankingRules
  readonly turns: Turns
  readonly clock: Clock
}

export interface SuggestionQuestion {
  /** A municipality of the register, perhaps with what it says otherwise for this question; or a profile of nobody's. */
  readonly asker: AskerInput
  readonly wanted: Wanted
  /** Further conditions, that no field has. */
  readonly conditions: Filter
  /** Only those within so many metres of the asker; null or left out for all. Facets are counted as if it were not set. */
  readonly maxDistance?: number | null
  /** Words to look for in the candidates' own texts; empty for none. */
  readonly words: string
  readonly weights: Weights
  /** What has a part in the order beside the score. */
  readonly balance: ReadonlySet<BalanceStep>
  /** 1 to 100. */
  readonly limit: number
  /** Facets to count over everybody that could be suggested. */
  readonly facets: readonly FacetField[]
}

export interface SuggestedPartner extends Suggestion {
  readonly municipality: MunicipalityCard
}

/** How many there would be to choose from without one of the conditions. */
export interface Loosened {
  readonly condition: Condition
  readonly candidates: number
}

export interface SuggestedPartners {
  readonly items: readonly SuggestedPartner[]
  /** How many municipalities there were to choose from. */
  readonly candidates: number
  /** Where there are fewer than were asked for: the conditions that cost candidates, the costliest first. */
  readonly loosened: readonly Loosened[]
  readonly balance: Omit<Suggestions['balance'], 'displaced'> & {
    readonly displaced: readonly (Displaced & { readonly municipality: MunicipalityCard })[]
  }
  readonly facets: FacetCounts
  /** Names of the municipalities and regions that the findings speak of, of the facet `region`, and of the conditions of a short list. */
  readonly names: ReadonlyMap<number, string>
}

/** Answers of the engine to words that enter the ranking: all of them, since it does not know who is eligible. */
const MOST_WORD_HITS = 100_000

/**
 * Ranks everybody who could be a partner, in both directions, and explains the best.
 * Fails with NotFound for an asker who is not in the register, and with DependencyFault while the snapshot or the
 * engine is away.
 */
export async function suggestPartners(ports: SuggestionPorts, question: SuggestionQuestion): Promise<SuggestedPartners> {
  const { engine, exposure, live, ranking, turns } = ports
  const today = isoDate(ports.clock.now())
  const filter: Filter = { all: [filterOf(question.wanted, today), question.conditions] }
  const asker = await findAsker(ports, question.asker)
  const counting = countFacets(ports, question, asker, filter)
  const words = question.words === '' ? new Map<number, WordMatch>() : await engine.scoreWords(question.words, MOST_WORD_HITS)

  await turns.turn()
  const { snapshot } = live.current()
  const now = ports.clock.now().getTime()
  const rules = { pausedCountries: ranking.pausedCountries, today, maxDistance: question.maxDistance ?? null }
  // Read anew: the snapshot may have changed while we waited.
  const asking = readAsker(snapshot, question.asker) ?? gone(question.asker)
  const found = suggest(snapshot, ranking.values, {
    ...rules, asker: asking, limit: question.limit, filter, weights: question.weights, words,
    balance: { steps: question.balance, exposure: exposure.for(nameOf(question), now) },
  })
  const loosened = found.candidates < question.limit ? loosen(snapshot, asking, question, rules, found.candidates) : []
  if ('id' in question.asker) exposure.show(question.asker.id, found.items.map(({ id }) => id), now)

  const facets = await counting
  const mentioned = mentionedIds(found.items.flatMap(({ reasons, reservations }) => [...reasons, ...reservations]))
  const regions = Object.keys(facets.region ?? {}).map(Number)
  const listed = [...found.items, ...found.balance.displaced].map(({ id }) => id)
  const named = loosened.length === 0 ? [] : [...question.wanted.regions ?? [], ...question.wanted.partners ?? []]
  const cards = await cardsAtHand(ports, [...listed, ...mentioned, ...regions, ...named])
  const withCard = <Item extends { readonly id: number }>(item: Item) => {
    const municipality = cards.get(item.id)
    return municipality === undefined ? [] : [{ ...item, municipality }]
  }
  return {
    items: found.items.flatMap(withCard),
    candidates: found.candidates,
    loosened,
    balance: { ...found.balance, displaced: found.balance.displaced.flatMap(withCard) },
    facets,
    names: new Map([...cards.values()].map(({ id, name }) => [id, name])),
  }
}

/** The conditions without which there would be more to choose from, the costliest first. */
function loosen(
  snapshot: Snapshot, asker: Asker, { wanted, conditions }: SuggestionQuestion, rules: Omit<Eligibility, 'filter'>, candidates: number,
): Loosened[] {
  const groups = filterGroups(wanted, rules.today)
  const without = candidatesWithoutEach(snapshot, asker, [...groups.map(({ filter }) => filter), conditions], rules)
  return groups.map(({ condition }, i) => ({ condition, candidates: without[i] ?? 0 }))
    .filter((loosened) => loosened.candidates > candidates)
    .sort((a, b) => b.candidates - a.candidates)
}

/** All that makes a list, whichever part of it is asked for: its pages must fit together. */
function nameOf({ asker, wanted, conditions, words, weights, balance }: SuggestionQuestion): string {
  return createHash('sha256').update(JSON.stringify([asker, wanted, conditions, words, weights, [...balance].sort()])).digest('base64')
}

/** The asker as the snapshot knows it. Fails with NotFound, or DependencyFault for one that is not in the snapshot yet. */
export async function findAsker({ live, municipalities }: Pick<SuggestionPorts, 'live' | 'municipalities'>, input: AskerInput): Promise<Asker> {
  const asker = readAsker(live.current().snapshot, input)
  if (asker !== null) return asker
  const id = 'id' in input ? input.id : 0
  if ((await municipalities.loadAggregates([id])).length === 0) gone(input)
  throw new DependencyFault('search-engine', `Municipality ${id} is not in the snapshot yet`)
}

function gone(input: AskerInput): never {
  throw new NotFound(`There is no municipality ${'id' in input ? input.id : ''}.`)
}

/** Counts over those who could be suggested, while the ranking is at work; a failure is told when it is waited for. */
function countFacets(
  { engine, live, ranking, clock }: Pick<SuggestionPorts, 'engine' | 'live' | 'ranking' | 'clock'>, question: SuggestionQuestion, asker: Asker, filter: Filter,
): Promise<FacetCounts> {
  if (question.facets.length === 0) return Promise.resolve({})
  const today = isoDate(clock.now())
  const eligible = eligibleFilter(live.current().snapshot, question, asker, filter, { pausedCountries: ranking.pausedCountries, today })
  const counting = Promise.all([
    engine.countFacets(eligible, question.facets),
    question.facets.includes('availability') && mayHaveRunOut(live, today) ? engine.countFacets({ all: [eligible, hasRunOut(today)] }, ['availability']) : {},
  ]).then(([counts, runOut]) => facetsToday(counts, runOut))
  counting.catch(() => undefined)
  return counting
}

/** The rules of who may be suggested to whom (see matching/eligible) as a filter. */
function eligibleFilter(
  snapshot: Snapshot, { asker: input }: SuggestionQuestion, asker: Asker, filter: Filter,
  { pausedCountries, today }: Omit<Eligibility, 'filter'>,
): Filter {
  const named = countriesNamed(filter)
  const paused = [...pausedCountries].filter((country) => !named.includes(country))
  const level = LEVELS[asker.level]
  const own: Filter[] = 'id' in input
    ? [{ not: { field: 'id', in: [input.id] } }, { not: { field: 'partner', in: [input.id] } }]
    : []
  const idsOf = (positions: Iterable<number>) => Array.from(positions, (position) => snapshot.columns.id[position] ?? 0)
  return {
    all: [
      filter,
      ...(level === undefined ? [] : [{ field: 'level', in: [level] } as const]),
      { not: { field: 'country', in: [asker.countryCode, ...paused] } },
      { not: availableNow(['closed'], today) },
      { not: { field: 'id', in: idsOf(asker.partners) } },
      ...own,
    ],
  }
}

