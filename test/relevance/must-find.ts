/**
 * What a coordinator would laugh at if it were otherwise. Each case asks the ranking as the service does, over the
 * corpus with all of the sample's partnerships, and says what the list must be like. Towns are named by GeoNames id.
 */
import { loadRankingValues } from '../../config/ranking/index.ts'
import { TOPIC_TREE } from '../../config/vocabulary/index.ts'
import type { Interest } from '../../src/domain/profile.ts'
import { NO_WANTS } from '../../src/domain/profile.ts'
import { type AskerInput, readAsker } from '../../src/matching/query.ts'
import { Snapshot } from '../../src/matching/snapshot.ts'
import { suggest } from '../../src/matching/suggest.ts'
import type { RankingValues } from '../../src/matching/values.ts'
import { withPartners } from '../../src/evaluation/register-rows.ts'
import type { SnapshotRow } from '../../src/projection/search-document.ts'
import { corpusRows, samplePairs } from './corpus.ts'
import { TODAY } from './queries.ts'

export interface MustFind {
  readonly name: string
  readonly asker: AskerInput
  /** Towns of the corpus that say something of themselves in this case. */
  readonly said?: Readonly<Record<number, Partial<SnapshotRow>>>
  /** What is wrong with the list (best first); null when it is as it must be. */
  readonly fault: (list: readonly SnapshotRow[]) => string | null
}

const STEPNICA = 3084660
const KRAKOW = 3094802
const KRYNICA = 767374
const GDANSK = 3099434
const BINZ = 2856198
const HARZBURG = 2953449
const LIMIT = 20

const shares = (topic: string): Interest => ({ topic, role: 'shares' })
const told = (list: readonly SnapshotRow[]) => list.map(({ name, country, population }) => `${name} (${country}, ${population ?? '?'})`).join(', ')

/** At least `count` of the first `of` are such. */
const atLeast = (count: number, of: number, what: string, isSuch: (row: SnapshotRow) => boolean) => (list: readonly SnapshotRow[]) => {
  const found = list.slice(0, of).filter(isSuch)
  return found.length >= count ? null : `only ${found.length} of the first ${of} are ${what}, not ${count}: ${told(list.slice(0, of))}`
}
const all = (of: number, what: string, isSuch: (row: SnapshotRow) => boolean) => atLeast(of, of, what, isSuch)
const firstIs = (id: number) => (list: readonly SnapshotRow[]) => list[0]?.id === id ? null : `the first is ${told(list.slice(0, 1))}`
const has = (trait: SnapshotRow['traits'][number]) => ({ traits }: SnapshotRow) => traits.includes(trait)
const between = (low: number, high: number) => ({ population }: SnapshotRow) => population !== null && population >= low && population <= high

export const MUST_FIND: readonly MustFind[] = [
  {
    name: 'a village is offered small places, not cities', asker: { id: STEPNICA },
    fault: atLeast(8, 10, 'below 25,000', between(1, 25_000)),
  },
  {
    name: 'a city of 750,000 is offered cities', asker: { id: KRAKOW },
    fault: all(10, 'above 75,000', between(75_000, 20_000_000)),
  },
  {
    name: 'a capital is offered capitals', asker: { profile: { country: 'CZ', population: 1_200_000, location: { lat: 50.08, lon: 14.42 }, traits: ['capital'] } },
    fault: atLeast(5, 10, 'capitals', has('capital')),
  },
  { name: 'a seaport is offered seaports', asker: { id: GDANSK }, fault: atLeast(4, 10, 'seaports', has('seaport')) },
  {
    name: 'a spa that wants a spa is offered spas',
    asker: { id: KRYNICA, profile: { wants: { ...NO_WANTS, traits: [{ trait: 'spa', wish: 'similar' }] } } },
    fault: atLeast(5, 10, 'spas', has('spa')),
  },
  {
    name: 'a wish for the sea is seen, by a town on the coast',
    asker: { id: STEPNICA, profile: { traits: ['coast'], wants: { ...NO_WANTS, traits: [{ trait: 'coast', wish: 'similar' }] } } },
    fault: atLeast(9, 10, 'on the coast', has('coast')),
  },
  {
    name: 'a wish for the sea is seen, by a spa in the mountains',
    asker: { id: KRYNICA, profile: { wants: { ...NO_WANTS, traits: [{ trait: 'coast', wish: 'complementary' }] } } },
    fault: atLeast(9, 10, 'on the coast', has('coast')),
  },
  {
    name: 'a wish against mountains is seen, by a spa in the mountains',
    asker: { id: KRYNICA, profile: { wants: { ...NO_WANTS, traits: [{ trait: 'mountain', wish: 'absent' }] } } },
    fault: atLeast(9, 10, 'not in the mountains', (row) => !has('mountain')(row)),
  },
  {
    name: 'a wish for a size is seen, though towns of its own size would suit better',
    asker: { id: STEPNICA, profile: { wants: { ...NO_WANTS, populationMin: 20_000, populationMax: 100_000 } } },
    fault: atLeast(8, 10, 'between 20,000 and 100,000', between(20_000, 100_000)),
  },
  {
    name: 'wishes for countries and size decide',
    asker: { id: STEPNICA, profile: { wants: { ...NO_WANTS, countries: ['CZ', 'DE'], populationMax: 20_000 } } },
    fault: atLeast(9, 10, 'Czech or German and below 20,000', (row) => ['CZ', 'DE'].includes(row.country) && between(1, 20_000)(row)),
  },
  {
    name: 'who has the same interests is among the first three',
    asker: { id: STEPNICA, profile: { interests: [shares('youth_exchange'), shares('music_choirs')] } },
    said: { [BINZ]: { shares: ['youth_exchange', 'music_choirs'], population: 5_000 } },
    fault: (list) => list.slice(0, 3).some(({ id }) => id === BINZ) ? null : `it is not: ${told(list.slice(0, 3))}`,
  },
  {
    name: 'who offers what is needed, speaks the language and seeks comes first',
    asker: {
      id: KRYNICA,
      profile: { interests: [{ topic: 'spa_health_tourism', role: 'seeks' }], languages: [{ language: 'de', level: 'C1' }] },
    },
    said: {
      [HARZBURG]: {
        offers: ['spa_health_tourism'], languages: [{ language: 'de', level: 'native' }],
        availability: { status: 'seeking', confirmedOn: '2026-11-01', expiresOn: null },
      },
    },
    fault: firstIs(HARZBURG),
  },
  {
    name: 'a town that closed is nobody\'s suggestion',
    asker: { id: STEPNICA, profile: { interests: [shares('youth_exchange')] } },
    said: { [BINZ]: { shares: ['youth_exchange'], population: 5_000, availability: { status: 'closed', confirmedOn: '2026-11-01', expiresOn: null } } },
    fault: (list) => list.some(({ id }) => id === BINZ) ? 'it is in the list' : null,
  },
  {
    name: 'a place unknown to the register, with nothing but a country and a size, is offered places of its size',
    asker: { profile: { country: 'DE', population: 9_000 } },
    fault: atLeast(8, 10, 'between 2,000 and 50,000', between(2_000, 50_000)),
  },
]

/** The faults of the lists, by case; empty when every case is as it must be. */
export function faultsOf(cases: readonly MustFind[], values: RankingValues = loadRankingValues()): { readonly name: string; readonly fault: string }[] {
  const rows = withPartners(corpusRows(), samplePairs())
  const byId = new Map(rows.map((row) => [row.id, row]))
  const snapshot = Snapshot.of(rows, TOPIC_TREE)
  return cases.flatMap(({ name, asker: input, said = {}, fault }) => {
    const changed = Object.entries(said).flatMap(([id, own]) => {
      const row = byId.get(Number(id))
      return row ? [{ row, now: { ...row, ...own } }] : []
    })
    for (const { now } of changed) snapshot.upsert(now)
    const asker = readAsker(snapshot, input)
    const list = asker === null ? [] : suggest(snapshot, values, { asker, limit: LIMIT, pausedCountries: new Set(['RU', 'BY']), today: TODAY }).items
    const found = fault(list.flatMap(({ id }) => changed.find(({ now }) => now.id === id)?.now ?? byId.get(id) ?? []))
    for (const { row } of changed) snapshot.upsert(row)
    return found === null ? [] : [{ name, fault: found }]
  })
}
