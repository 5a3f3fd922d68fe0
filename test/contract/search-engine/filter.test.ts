import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { FacetField } from '../../../src/domain/facet.ts'
import { ID_FIELDS, RANGE_FIELDS, type Filter, type WordField } from '../../../src/domain/filter.ts'
import { LEVELS } from '../../../src/domain/municipality.ts'
import { AVAILABILITY_STATUSES } from '../../../src/domain/profile.ts'
import { TRAITS } from '../../../src/domain/trait.ts'
import { placeOf } from '../../../src/http/directory-place.ts'
import { countFacets } from '../../../src/matching/count-facets.ts'
import { compileFilter } from '../../../src/matching/filter-predicate.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { foldName } from '../../../src/naming/fold.ts'
import type { SearchDocument } from '../../../src/projection/search-document.ts'
import { openPostgresEngine, type PostgresEngine } from '../../../src/search-engine/postgres/engine.ts'
import type { SearchEngine } from '../../../src/use-cases/ports/search-engine.ts'
import { openTestEngine, startTestMeilisearch, WITHOUT_MEILISEARCH } from '../../support/meilisearch.ts'
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts'
import { put, searchDocument } from '../../support/search-documents.ts'

const TOPICS = ['sport', 'choirs', 'heritage', 'youth_exchange']
const COUNTRIES = ['PL', 'DE', 'FR', 'XK']
const LANGUAGES = ['pl', 'de', 'en']
const HOSTILE = [
  '', ' ', "'", '"', '\\', "\\'", '\\"', '%', '_', '\u0000', '\uD800', 'pl', 'PL ', 'spoRt', 'sport"', '{sport}', '{sport,choirs}', 'NULL', 'null',
  "') OR TRUE --", '" OR country = "DE', 'a'.repeat(5_000), '$1', ':x', '🏙', '\u202E',
]

const some = <Value>(values: readonly Value[], most = values.length) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: most })

const documents: fc.Arbitrary<SearchDocument[]> = fc.array(fc.record({
  country: fc.constantFrom(...COUNTRIES), level: fc.constantFrom(...LEVELS),
  regionId: fc.option(fc.constantFrom(1, 2, 3)), countyId: fc.option(fc.constantFrom(4, 5)),
  population: fc.option(fc.constantFrom(1, 500, 2_000, 2_001, 1_000_000)),
  lat: fc.constantFrom(-33.5, 0, 50, 50.25), lon: fc.constantFrom(-0.125, 0, 19.5),
  traits: some(TRAITS, 3), offers: some(TOPICS, 2), seeks: some(TOPICS, 2), shares: some(TOPICS, 2),
  languages: some(LANGUAGES, 2).map((languages) => languages.map((language) => ({ language, level: 'B2' }) as const)),
  availability: fc.constantFrom(...AVAILABILITY_STATUSES).map((status) => ({ status, confirmedOn: null, expiresOn: null }))
    .chain((said) => fc.constantFrom(null, '1970-01-01', '1970-01-02', '2026-11-26').map((expiresOn) => ({ ...said, expiresOn }))),
  partners: some([1, 2, 3, 500], 2),
}), { minLength: 60, maxLength: 60 }).map((changes) => changes.map(({ partners, ...change }, at) => searchDocument(at + 1, {
  ...change, partners: partners.map((id) => ({ id, country: changes[id - 1]?.country ?? 'DE', form: 'partnership', since: null })),
})))

const VALUES: Readonly<Record<WordField, readonly string[]>> = {
  level: LEVELS, country: COUNTRIES, trait: TRAITS, interest: TOPICS, offers: TOPICS, seeks: TOPICS, shares: TOPICS,
  language: LANGUAGES, availability: AVAILABILITY_STATUSES,
  partnerCountry: COUNTRIES,
}
const word = fc.constantFrom(...(Object.keys(VALUES) as WordField[])).chain((field): fc.Arbitrary<Filter> => fc.record({
  field: fc.constant(field),
  in: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...VALUES[field]) }, fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), { maxLength: 4 }),
}))
const id: fc.Arbitrary<Filter> = fc.record({
  field: fc.constantFrom(...ID_FIELDS),
  in: fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 8 }) }, fc.constantFrom(-1, 1.5, 2 ** 31, 2 ** 53, NaN, Infinity, -0)), { maxLength: 4 }),
})
const end = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(null, 0, 1, 2, 500, 2_000, 50, 19.5, -33.5, 20_782, 20_783) }, fc.double({ noNaN: true }), fc.constantFrom(-Infinity, Infinity, NaN))
const range: fc.Arbitrary<Filter> = fc.record({ field: fc.constantFrom(...RANGE_FIELDS), min: end, max: end })
const { tree } = fc.letrec<{ tree: Filter; leaf: Filter }>((tie) => ({
  leaf: fc.oneof(word, id, range),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true }, tie('leaf'),
    fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }), fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
}))

const FACETS: FacetField[] = [...Object.keys(VALUES) as WordField[], 'region']
/** A condition on a facet's own values, or any at all. */
const group = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(VALUES) as WordField[]).chain((field) =>
    some(VALUES[field], 3).map((values) => ({ field, filter: { field, in: values } as Filter }))) },
  some([1, 2, 3]).map((ids) => ({ field: 'region', filter: { field: 'region', in: ids } as Filter }) as const),
  tree.map((filter) => ({ field: null, filter })),
)

/** Names that a reader of cursors may be given: such as stand in the list, and whatever else. */
const key = fc.oneof(
  fc.integer({ min: 0, max: 70 }).map((at) => `town ${at}`), fc.constantFrom(...HOSTILE, 'town 30" OR id > 0 OR sortName > "', 'Town 30', 'міст', 'ワルシャワ', '부산'),
  fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }).map((text) => `town 3${text}`),
)

const server = await startTestMeilisearch('The filter tree')

describe('the filter tree and its readers', () => {
  let database: TestDatabase
  let postgres: PostgresEngine
  let meilisearch: SearchEngine | null = null
  let snapshot: Snapshot
  beforeAll(async () => {
    database = await createTestDatabase()
    postgres = await openPostgresEngine({ url: database.url, log: { warn: () => undefined, error: () => undefined } })
    const [sample = []] = fc.sample(documents, { numRuns: 1, seed: 20_261_123 })
    await postgres.engine.apply(sample.map(put))
    snapshot = Snapshot.of(sample, [])
    if (server !== null) {
      meilisearch = (await openTestEngine(server)).engine
      await meilisearch.apply(sample.map(put))
    }
  })
  afterAll(async () => {
    await server?.stop()
    await postgres.close()
    await database.drop()
  })

  /** Which municipalities an engine selects, and whether it counts as many. */
  const selectedBy = async (engine: SearchEngine, filter: Filter) => {
    const { ids, total } = await engine.findMunicipalities(
      { words: '', groups: [{ field: null, filter }], facets: [], sort: 'relevance', limit: 100, offset: 0 })
    expect(total).toBe(ids.length)
    expect((await engine.findPage({ words: '', groups: [{ field: null, filter }], sort: 'relevance', limit: 100, offset: 0 })).ids).toEqual(ids)
    return [...ids].sort((a, b) => a - b)
  }

  it(`selects the same municipalities in SQL, in the snapshot and ${server === null ? `(NOT TESTED: ${WITHOUT_MEILISEARCH}) ` : ''}in Meilisearch, whatever the values`, async () => {
    await fc.assert(fc.asyncProperty(tree, async (filter) => {
      const predicate = compileFilter(snapshot, filter)
      const expected = Array.from({ length: 60 }, (_, at) => at + 1).filter((one) => predicate(snapshot.positionOf(one)))
      expect(await selectedBy(postgres.engine, filter)).toEqual(expected)
      if (meilisearch !== null) expect(await selectedBy(meilisearch, filter)).toEqual(expected)
    }), { numRuns: 400 })
  }, 60_000)

  it(`goes on behind any name in SQL ${server === null ? `(NOT TESTED: ${WITHOUT_MEILISEARCH}) ` : ''}and in Meilisearch, and takes from a cursor none that no list has given`, async () => {
    const all = Array.from({ length: 60 }, (_, at) => ({ id: at + 1, name: `town ${at + 1}` })).sort((a, b) => (a.name < b.name ? -1 : 1))
    await fc.assert(fc.asyncProperty(key, fc.integer({ min: 0, max: 61 }), async (name, last) => {
      const folded = foldName(name)
      expect(placeOf('name').safeParse({ id: last, key: name, rank: null }).success).toBe(name === folded && name.length <= 600)
      const expected = all.filter((one) => one.name > folded || (one.name === folded && one.id > last)).map((one) => one.id)
      const behind = async (engine: SearchEngine, after: string) =>
        (await engine.findPage({ words: '', groups: [], sort: 'name', limit: 100, offset: 0, after: { id: last, key: after, rank: null } })).ids
      expect(await behind(postgres.engine, folded)).toEqual(expected)
      if (meilisearch !== null) expect(await behind(meilisearch, name)).toEqual(expected)
    }), { numRuns: 400 })
  }, 60_000)

  it(`counts the same facets in SQL, in the snapshot and ${server === null ? `(NOT TESTED: ${WITHOUT_MEILISEARCH}) ` : ''}in Meilisearch, each without the conditions on its own field`, async () => {
    // Whose word has run out is taken off the engines' counts elsewhere: on the first day of all, nobody's has.
    const today = '1969-01-01'
    await fc.assert(fc.asyncProperty(fc.array(group, { maxLength: 4 }), fc.subarray(FACETS), async (groups, facets) => {
      const expected = countFacets(snapshot, groups, facets, today)
      for (const engine of [postgres.engine, meilisearch]) {
        if (engine === null) continue
        const { total, facets: counts } = await engine.findMunicipalities({ words: '', groups, facets, sort: 'name', limit: 1, offset: 0 })
        expect({ total, facets: counts }).toEqual(expected)
      }
    }), { numRuns: 200 })
  }, 60_000)
})
