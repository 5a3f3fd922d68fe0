import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { openPostgresEngine, type PostgresEngine } from '../../../src/search-engine/postgres/engine.ts'
import { MOST_BEARERS } from '../../../src/search-engine/score-words.ts'
import type { SearchEngine } from '../../../src/use-cases/ports/search-engine.ts'
import { openTestEngine, startTestMeilisearch, WITHOUT_MEILISEARCH } from '../../support/meilisearch.ts'
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts'
import { put, searchDocument } from '../../support/search-documents.ts'

const WORDS = [
  'chór', 'chóry', 'chorus', 'Straße', 'węgiel', 'lignite', 'żółć', 'музика', 'école', "l'école", 'sister-city', '1990', '19', 'e', 'a',
  'wood-working', 'EU', 'e.V.', 'Kraków', 'krakowska', 'sport', 'Sportverein', 'o', 'år', 'Ærø', 'naïve',
]
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '))
const server = await startTestMeilisearch('Words on both engines')

if (server === null) {
  describe('free text on both engines', () => {
    it.todo(`is not tested: ${WITHOUT_MEILISEARCH}`)
  })
} else {
  describe('free text on both engines', () => {
    let database: TestDatabase
    let postgres: PostgresEngine
    let meilisearch: SearchEngine
    beforeAll(async () => {
      database = await createTestDatabase()
      postgres = await openPostgresEngine({ url: database.url, log: { warn: () => undefined, error: () => undefined } })
      meilisearch = (await openTestEngine(server)).engine
      const [texts = []] = fc.sample(fc.array(text, { minLength: 80, maxLength: 80 }), { numRuns: 1, seed: 20_261_123 })
      const documents = texts.map((words, at) => put(searchDocument(at + 1, { words })))
      await postgres.engine.apply(documents)
      await meilisearch.apply(documents)
    })
    afterAll(async () => {
      await postgres.close()
      await database.drop()
      await server.stop()
    })

    it('scores alike, so that a ranking does not depend on the engine', async () => {
      await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 100 }), async (asked, limit) => {
        expect([...await meilisearch.scoreWords(asked, limit)]).toEqual([...await postgres.engine.scoreWords(asked, limit)])
      }), { numRuns: 200 })
    }, 60_000)

    it('pass over words that too many have, and the same ones', async () => {
      const crowd = Array.from({ length: MOST_BEARERS + 1 }, (_, at) => put(searchDocument(1_000 + at, {
        words: `${at < MOST_BEARERS ? 'nearly ' : ''}everybody ${at % 5 < 3 ? 'three' : 'two'} ${at === 7 ? 'seventh' : ''}`,
      })))
      for (const engine of [postgres.engine, meilisearch]) {
        await engine.apply(crowd)
        const found = async (asked: string) => {
          const scores = await engine.scoreWords(asked, MOST_BEARERS)
          return { found: scores.size, best: [...scores][0] ?? null }
        }
        expect(await found('everybody')).toEqual({ found: 0, best: null })
        expect(await found('nearly')).toEqual({ found: MOST_BEARERS, best: [1_000, { score: 1, words: ['nearly'] }] })
        expect(await found('Everybody, three, two')).toEqual({ found: 4_000, best: [1_003, { score: 1, words: ['two'] }] })
        expect(await found('everybody is the SEVENTH')).toEqual({ found: 1, best: [1_007, { score: 1, words: ['SEVENTH'] }] })
      }
    }, 60_000)
  })
}
