/** Small registers for the tests of matching: rows by hand, and arbitrary ones for property tests. */
import * as fc from 'fast-check'
import { LANGUAGE_LEVELS, NO_WANTS, TRAIT_WISHES, type Wants } from '../../src/domain/profile.ts'
import { PARTNERSHIP_FORMS } from '../../src/domain/partnership.ts'
import { TRAITS } from '../../src/domain/trait.ts'
import type { TopicNode } from '../../src/matching/topics.ts'
import type { SnapshotRow } from '../../src/projection/search-document.ts'

export const TODAY = '2026-03-01'

export const TREE: readonly TopicNode[] = [
  { id: 'culture', parent: null }, { id: 'music', parent: 'culture' }, { id: 'theatre', parent: 'culture' },
  { id: 'environment', parent: null }, { id: 'energy', parent: 'environment' }, { id: 'water', parent: 'environment' },
]

const COUNTRIES = ['PL', 'DE', 'CZ', 'AT', 'MT', 'RU']

/** A row with nothing on record but what is given. */
export function row(given: Partial<SnapshotRow> & { readonly id: number }): SnapshotRow {
  return {
    version: 1, name: `Town ${given.id}`, level: 'municipality', country: 'PL', regionId: null, regionName: null,
    countyId: null, countyName: null, population: null, populationOf: 'seat', lat: 52, lon: 20, altitude: null, traits: [],
    offers: [], seeks: [], shares: [], languages: [], wants: NO_WANTS,
    availability: { status: 'unknown', confirmedOn: null, expiresOn: null }, partners: [], ...given,
  }
}

/** The rows with these links in both rows of each. */
export function linked(rows: readonly SnapshotRow[], links: readonly (readonly [number, number])[]): SnapshotRow[] {
  const countries = new Map(rows.map(({ id, country }) => [id, country]))
  return rows.map((one) => ({
    ...one,
    partners: links.filter((link) => link.includes(one.id)).map(([a, b]) => a === one.id ? b : a)
      .map((id) => ({ id, country: countries.get(id) ?? COUNTRIES[id % COUNTRIES.length] ?? '', form: 'partnership', since: null })),
  }))
}

const topic = fc.constantFrom(...TREE.map(({ id }) => id))
const country = fc.constantFrom(...COUNTRIES)
const fewOf = <Value>(value: fc.Arbitrary<Value>, maxLength = 3) => fc.uniqueArray(value, { maxLength })
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const day = fc.constantFrom('2025-01-10', '2025-11-30', '2026-02-28', '2026-06-01')
const metres = fc.constantFrom(20_000, 150_000, 800_000)
const people = fc.constantFrom(500, 5_000, 50_000)

const wants: fc.Arbitrary<Wants> = fc.record({
  countries: fewOf(country, 2), regions: fewOf(fc.constantFrom(901, 902), 1),
  populationMin: orNull(people), populationMax: orNull(people),
  traits: fc.uniqueArray(fc.record({ trait: fc.constantFrom(...TRAITS.slice(0, 4)), wish: fc.constantFrom(...TRAIT_WISHES) }),
    { maxLength: 2, selector: ({ trait }) => trait }),
  distanceMin: orNull(metres), distanceMax: orNull(metres),
  forms: fewOf(fc.constantFrom(...PARTNERSHIP_FORMS), 2), programme: fc.constantFrom(null, 'CERV'), deadline: fc.constant(null),
})

/** A row but for its id and partners. Half of the rows have a profile, and places lie close enough to be neighbours. */
const body = fc.record({
  name: fc.constantFrom('Neustadt', 'Bad Wald', 'Łąka', 'Laka', 'Ústí', 'Halle'),
  level: fc.constantFrom('municipality' as const, 'municipality' as const, 'municipality' as const, 'county' as const),
  country,
  regionId: fc.constantFrom(null, 901, 902, 903),
  countyId: fc.constantFrom(null, 701, 702),
  population: fc.constantFrom(null, 1, 480, 2_500, 5_000, 20_300, 51_000, 1_900_000),
  lat: fc.integer({ min: 5_000, max: 5_100 }).map((hundredths) => hundredths / 100),
  lon: fc.integer({ min: 1_400, max: 1_600 }).map((hundredths) => hundredths / 100),
  traits: fewOf(fc.constantFrom(...TRAITS.slice(0, 10))),
  offers: fewOf(topic), seeks: fewOf(topic), shares: fewOf(topic),
  languages: fc.uniqueArray(fc.record({ language: fc.constantFrom('en', 'de', 'pl'), level: fc.constantFrom(...LANGUAGE_LEVELS) }),
    { maxLength: 2, selector: ({ language }) => language }),
  wants: fc.oneof(fc.constant(NO_WANTS), wants),
  availability: fc.record({
    status: fc.constantFrom('unknown' as const, 'seeking' as const, 'open' as const, 'at_capacity' as const, 'closed' as const),
    confirmedOn: orNull(day), expiresOn: orNull(day),
  }),
})
const SILENT = { offers: [], seeks: [], shares: [], languages: [], wants: NO_WANTS, availability: row({ id: 0 }).availability }

/** A register of up to `most` rows with ids 1, 2 ..., and a graph that knows some partners outside of it. */
export function registers(most: number): fc.Arbitrary<SnapshotRow[]> {
  return fc.array(fc.tuple(body, fc.boolean()), { minLength: 2, maxLength: most }).chain((bodies) => {
    const rows = bodies.map(([given, silent], i) => row({ ...given, ...(silent ? SILENT : {}), id: i + 1, country: COUNTRIES[(i + 1) % COUNTRIES.length] ?? '' }))
    const end = fc.integer({ min: 1, max: rows.length + 2 })
    return fc.array(fc.tuple(end, end).filter(([a, b]) => a !== b), { maxLength: 2 * rows.length }).map((links) => linked(rows, links))
  })
}
