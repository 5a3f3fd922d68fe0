import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { foldName } from '../../../src/naming/fold.ts'
import { wordsOf } from '../../../src/naming/words-of.ts'
import type { SearchDocument } from '../../../src/projection/search-document.ts'
import { openPostgresEngine, type PostgresEngine } from '../../../src/search-engine/postgres/engine.ts'
import { isBeginning, queryWords } from '../../../src/search-engine/query-words.ts'
import { SORTS, type DirectoryPlace, type SearchEngine, type Sort } from '../../../src/use-cases/ports/search-engine.ts'
import { openTestEngine, startTestMeilisearch, WITHOUT_MEILISEARCH } from '../../support/meilisearch.ts'
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts'
import { put, searchDocument, searchName } from '../../support/search-documents.ts'

/** Among them words of one sound, of one sign less or of the same parts, which engines are tempted to take for the same. */
const WORDS = [
  'Kraków', 'Krakow am See', 'Krakau', 'San Marino', 'Santa Maria', 'Sankt Goar', 'Bad Homburg', 'Badhomburg', 'L\'Aquila', 'Aix-en-Provence', 'Ærø', 'Straße', '1990', '19',
  'Москва', 'Αθήνα', 'تونس', 'تونسي', 'تـونس', 'אילת', '西安', '锡安', '西', '東京', '东京', '東京都', 'ワルシャワ', 'わるしゃわ', '부산', '부산광역시', 'กรุงเทพ', 'দিল্লি', '𐐷𐐲', '𐐷',
  'choir', 'choirs', 'chor', 'a', 'e', 'x'.repeat(150), `${'x'.repeat(99)}y`, '京'.repeat(70),
]
const HOSTILE = ['', ' ', '"', '\\', '_', '_4eac', '4eac', '\u0000', '\uD800', 'lexemes', '" OR id > 0', "' | 'a", '*', ':*', '-choir', '"choir"', 'krakw', '부사', '부']

const some = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
const documents: fc.Arbitrary<SearchDocument[]> = fc.array(fc.record({ names: some, words: some }), { minLength: 80, maxLength: 80 })
  .map((all) => all.map(({ names, words }, at) => searchDocument(at + 1, {
    names: names.map((name) => searchName(name)), words: words.join(', '), population: at % 3 === 0 ? null : 1_000 * (at % 7),
  })))
const beginning = fc.tuple(fc.constantFrom(...WORDS.flatMap((word) => foldName(word).split(' '))), fc.integer({ min: 1, max: 6 }))
  .map(([word, length]) => [...word].slice(0, length).join(''))
const asked = fc.array(fc.oneof(
  { weight: 4, arbitrary: beginning }, { weight: 3, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 4 }),
), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

const server = await startTestMeilisearch('Words of the directory')

describe('words in the directory', () => {
  let database: TestDatabase
  let postgres: PostgresEngine
  const engines: SearchEngine[] = []
  const [sample = []] = fc.sample(documents, { numRuns: 1, seed: 20_261_127 })
  beforeAll(async () => {
    database = await createTestDatabase()
    postgres = await openPostgresEngine({ url: database.url, log: { warn: () => undefined, error: () => undefined } })
    engines.push(postgres.engine)
    if (server !== null) engines.push((await openTestEngine(server)).engine)
    for (const engine of engines) await engine.apply(sample.map(put))
  })
  afterAll(async () => {
    await server?.stop()
    await postgres.close()
    await database.drop()
  })

  /** The whole list, page by page, and what the engine counts. */
  const listed = async (engine: SearchEngine, words: string, sort: Sort) => {
    const query = { words, groups: [], sort, limit: 30, offset: 0 } as const
    const { total, ids, last } = await engine.findMunicipalities({ ...query, facets: [] })
    const all = [...ids]
    for (let after: DirectoryPlace | null = last; after !== null;) {
      const page = await engine.findPage({ ...query, after })
      all.push(...page.ids)
      after = page.last
    }
    return { total, ids: all }
  }

  it(`find those that have or begin all of them, in SQL ${server === null ? `(NOT TESTED: ${WITHOUT_MEILISEARCH}) ` : ''}and in Meilisearch, whatever they are`, async () => {
    await fc.assert(fc.asyncProperty(asked, fc.constantFrom(...SORTS), async (words, sort) => {
      const isFound = ({ names, words: text }: SearchDocument) => {
        const lexemes = [...names.map(({ folded }) => folded), foldName(text)].flatMap(wordsOf)
        return queryWords(words).every((word) => lexemes.some((lexeme) => (isBeginning(word) ? lexeme.startsWith(word) : lexeme === word)))
      }
      const expected = sample.filter(isFound).map(({ id }) => id)
      for (const engine of engines) {
        const { total, ids } = await listed(engine, words, sort)
        expect(total).toBe(expected.length)
        expect(ids.sort((a, b) => a - b)).toEqual(expected)
      }
    }), { numRuns: 300 })
  }, 60_000)
})
