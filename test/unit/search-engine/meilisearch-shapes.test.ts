import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EVERYTHING } from '../../../src/domain/filter.ts'
import { createMeilisearchEngine } from '../../../src/search-engine/meilisearch/engine.ts'
import { withoutNames } from '../../../src/projection/search-document.ts'
import type { DirectoryQuery, SearchEngine } from '../../../src/use-cases/ports/search-engine.ts'
import { searchDocument } from '../../support/search-documents.ts'

/** A list by this order, with one facet beside it. */
const list = (sort: DirectoryQuery['sort'], words = ''): DirectoryQuery => ({ words, groups: [], facets: ['country'], sort, limit: 5, offset: 0 })
const hit = { id: 7, population: 12, sortName: 'town 7', _rankingScore: 0.5 }
const counted = { hits: [], totalHits: 1, facetDistribution: { country: { PL: 1 } } }
const document = withoutNames(searchDocument(7))

describe('answers of Meilisearch', () => {
  let server: Server
  let engine: SearchEngine
  let answer: unknown = null
  beforeAll(async () => {
    server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    engine = createMeilisearchEngine({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: null }).engine
  })
  afterAll(() => new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  }))

  type Reading = (engine: SearchEngine) => Promise<unknown>
  const names: Reading = (one) => one.findNames({ folded: 'town', filter: EVERYTHING, limit: 5 })
  const knownNames: Reading = (one) => one.findNames({ folded: 'town', filter: EVERYTHING, limit: 5, known: () => [] })
  const municipalities: Reading = (one) => one.findMunicipalities(list('name'))
  const byName: Reading = (one) => one.findPage(list('name'))
  const bySize: Reading = (one) => one.findPage(list('population'))
  const byRelevance: Reading = (one) => one.findPage(list('relevance', 'choir'))
  const facets: Reading = (one) => one.countFacets(EVERYTHING, ['country'])
  const words: Reading = (one) => one.scoreWords('choir', 5)
  const documents: Reading = (one) => one.getDocuments([7])

  it.each<[string, Reading, unknown, unknown]>([
    ['a list', municipalities, { results: [counted, { hits: [hit] }] }, { ids: [7], last: { id: 7, key: 'town 7', rank: null }, total: 1, facets: { country: { PL: 1 } } }],
    ['words', words, { results: [{ totalHits: 1, hits: [{ id: 7 }] }] }, new Map([[7, { score: 1, words: ['choir'] }]])],
    ['a facet without any value', facets, { facetDistribution: {} }, { country: {} }],
    ['a document', documents, { results: [document] }, [document]],
    ['a tombstone', documents, { results: [{ id: 7, version: 3 }] }, []],
  ])('are taken when they are whole: %s', async (_what, read, given, expected) => {
    answer = given
    expect(await read(engine)).toEqual(expected)
  })

  it.each<[string, Reading, readonly unknown[]]>([
    ['names', names, [{}, { hits: [{ id: 7 }] }, { hits: [{ id: 7, country: 'PL', population: null, nameTuples: 'x' }] }]],
    ['ids of names that are known', knownNames, [{}, { hits: [{}] }, { hits: [{ id: 'x' }] }, { hits: [null] }]],
    ['a list', municipalities, [
      {}, { results: [] }, { results: [counted] }, { results: [{ ...counted, totalHits: '1' }, { hits: [] }] },
      { results: [{ hits: [], totalHits: 1 }, { hits: [] }] }, { results: [counted, {}] },
      { results: [{ ...counted, facetDistribution: { country: { PL: 'x' } } }, { hits: [] }] },
    ]],
    ['a page by name', byName, [{}, { hits: [{ ...hit, id: null }] }, { hits: [{ id: 7 }] }, { hits: [{ id: 7, sortName: 1 }] }]],
    ['a page by size', bySize, [{ hits: [{ id: 7 }] }, { hits: [{ id: 7, population: 'x' }] }]],
    ['a page by relevance', byRelevance, [{ hits: [{ id: 7, population: null }] }]],
    ['facets', facets, [{}, { facetDistribution: null }, { facetDistribution: { country: [1] } }]],
    ['words', words, [{}, { results: [] }, { results: [{}] }, { results: [{ totalHits: 1, hits: [{}] }] }, { results: [{ hits: [] }, { hits: [] }] }]],
    ['documents', documents, [
      {}, { results: [{}] }, { results: [null] }, { results: [{ id: 7, level: 'municipality' }] },
      { results: [{ ...document, codes: undefined }] }, { results: [{ ...document, lat: '50' }] }, { results: [{ id: 7, version: 3, name: 'x' }] },
    ]],
  ])('in another shape are a fault and not an answer without anything: %s', async (_what, read, shapes) => {
    for (const shape of shapes) {
      answer = shape
      await expect(read(engine)).rejects.toMatchObject({ dependency: 'search-engine' })
    }
  })
})
