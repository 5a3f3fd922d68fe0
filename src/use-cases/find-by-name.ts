import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Filter } from '../domain/filter.ts'
import { chooseReading } from '../naming/choose-reading.ts'
import type { CountryNames } from '../naming/countries.ts'
import { parseQuery } from '../naming/parse-query.ts'
import { lookUpNames, searchNames, type NameMatch } from '../naming/search-names.ts'
import type { Turns } from '../shared/turns.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import { cardsAtHand } from './load-cards.ts'
import type { MunicipalityCard } from './municipality-card.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import type { SearchEngine } from './ports/search-engine.ts'

interface Ports {
  readonly live: LiveSnapshot
  readonly engine: Pick<SearchEngine, 'findNames' | 'getDocuments'>
  readonly municipalities: Pick<MunicipalityStore, 'loadAggregates'>
  readonly countryNames: CountryNames
  readonly turns: Turns
}

export interface FoundByName {
  readonly municipality: MunicipalityCard
  readonly matched: NameMatch['matched']
}

/**
 * How many of the engine's hits are put in order anew, at least. Names that are the query, begin with it or are a slip away
 * are found in memory; the engine adds those in which it stands further inside. On 1,060 judged names fifty hits gave the
 * same answers, on both engines, and Meilisearch needs a fifth longer for them.
 */
const HITS = 20
const LONGEST_NAME = 100

/**
 * Municipalities by name, best first: in any spelling, with slips of the keyboard, by the beginning, as "Name, Country".
 * `limit`: 1 to 100. `countries`: the only ones that are wanted, null for all. Nothing where the text holds no letter or
 * digit.
 * Fails with DependencyFault while the names are being loaded or the engine is away.
 */
export function findByName(
  ports: Ports, text: string, limit: number, countries: ReadonlySet<string> | null = null,
): Promise<FoundByName[]> {
  return ports.turns.urgently(async () => {
    const { names } = ports.live.current()
    const reading = chooseReading(parseQuery(text, ports.countryNames), names)
    const folded = reading.name.slice(0, LONGEST_NAME).trim()
    if (folded === '') return []
    const within = [reading.country === null ? null : [reading.country], countries].filter((each) => each !== null)
    const filter: Filter = { all: within.map((each) => ({ field: 'country', in: [...each] })) }
    const asking = ports.engine.findNames({ folded, filter, limit: Math.max(HITS, limit), known: (id) => names.namesOf(id, folded) })
    // A failure is met where the hits are awaited.
    asking.catch(() => undefined)
    // Once the question is on its way, what needs no engine is computed while that is at work.
    await nextTurn()
    const search = { reading: { ...reading, name: folded }, index: names, limit, countries }
    const lookedUp = lookUpNames(search)
    const matches = searchNames({ ...search, lookedUp, hits: await asking })
    const cards = await cardsAtHand(ports, matches.map(({ id }) => id))
    return matches.flatMap(({ id, matched }) => {
      const municipality = cards.get(id)
      return municipality === undefined ? [] : [{ municipality, matched }]
    })
  })
}
