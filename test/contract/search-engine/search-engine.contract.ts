import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { EVERYTHING, type Filter } from '../../../src/domain/filter.ts'
import { SORTS, type DirectoryPlace, type DirectoryQuery, type NameHit, type SearchEngine } from '../../../src/use-cases/ports/search-engine.ts'
import { put, searchDocument, searchName } from '../../support/search-documents.ts'

export interface EngineForTest {
  readonly engine: SearchEngine
  close(): Promise<void>
}

const krakow = searchDocument(1, {
  name: 'Kraków', lat: 50.06, lon: 19.94, population: 800_000, regionId: 90,
  traits: ['regional_seat', 'university'], partners: [{ id: 3, country: 'DE', form: 'partnership', since: 1979 }],
  names: [searchName('Kraków'), searchName('Cracow', 'foreign'), searchName('Krakau', 'foreign'), searchName('Tyniec', 'own', 'Tyniec')],
  words: 'Chóry i orkiestry. Youth exchange since 1990.',
})
const frombork = searchDocument(2, {
  name: 'Frombork', lat: 54.36, lon: 19.68, population: 2_500, regionId: 91, traits: ['coast', 'border'],
  offers: ['heritage'], seeks: ['choirs', 'sport'],
  names: [searchName('Frombork'), searchName('Frauenburg', 'foreign')], words: 'A choir seeks a choir. Choir festivals every year.',
  languages: [{ language: 'de', level: 'B1' }, { language: 'en', level: 'B2' }],
  availability: { status: 'seeking', confirmedOn: '2026-10-01', expiresOn: null },
})
const leipzig = searchDocument(3, {
  name: 'Leipzig', country: 'DE', lat: 51.34, lon: 12.37, population: 600_000, traits: ['university'], shares: ['sport'],
  names: [searchName('Leipzig'), searchName('Lipsk', 'foreign')], partners: [{ id: 1, country: 'PL', form: 'partnership', since: 1979 }],
})
const kleinKrakow = searchDocument(4, {
  name: 'Krakow am See', country: 'DE', lat: 53.65, lon: 12.27, population: 3_400, traits: ['lake'],
  names: [searchName('Krakow am See')], languages: [{ language: 'de', level: 'native' }], words: 'Lignite was mined near here.',
})
const braniewo = searchDocument(5, {
  name: 'Powiat braniewski', lat: 54.38, lon: 19.82, level: 'county', regionId: 91,
  names: [searchName('Powiat braniewski')],
})
const warmia = searchDocument(91, {
  name: 'Warmińsko-Mazurskie', lat: 53.86, lon: 20.6, level: 'region', population: 1_400_000,
  names: [searchName('Warmińsko-Mazurskie')],
})
const all = [krakow, frombork, leipzig, kleinKrakow, braniewo, warmia]

const directory = (change: Partial<DirectoryQuery> = {}): DirectoryQuery =>
  ({ words: '', groups: [], facets: [], sort: 'name', limit: 100, offset: 0, ...change })
const where = (filter: Filter) => directory({ groups: [{ field: null, filter }] })

/** What every search engine must do. `open` gives an engine whose index is empty. */
export function describeSearchEngine(name: string, open: () => Promise<EngineForTest>): void {
  describe(`search engine over ${name}`, () => {
    let opened: EngineForTest
    let engine: SearchEngine

    beforeAll(async () => {
      opened = await open()
      engine = opened.engine
      await engine.apply(all.map(put))
    }, 30_000)
    afterAll(() => opened.close())

    it('is alive', async () => {
      await expect(engine.ping()).resolves.toBeUndefined()
    })

    describe('findNames', () => {
      const find = async (folded: string, filter: Filter = EVERYTHING, limit = 10) =>
        [...new Set((await engine.findNames({ folded, filter, limit })).map(({ id }) => id))]

      it.each([
        ['krakow', 1], ['cracow', 1], ['frauenb', 2], ['lipsk', 3], ['tyniec', 1], ['krakow am', 4], ['mazur', 91], ['krakwo', 1], ['leipzg', 3],
      ])('finds %s', async (folded, id) => {
        expect(await find(folded)).toContain(id)
      })

      it('says by which name, and whose it is', async () => {
        expect(await engine.findNames({ folded: 'tyniec', filter: EVERYTHING, limit: 5 })).toContainEqual(
          expect.objectContaining({ id: 1, text: 'Tyniec', folded: 'tyniec', kind: 'own', place: 'Tyniec', country: 'PL' }))
      })

      it('answers the same where the caller knows names, and asks for them where it does not', async () => {
        const query = { folded: 'kra', filter: EVERYTHING, limit: 10 }
        const found = await engine.findNames(query)
        const known = (id: number) => (id === 1 ? found.filter((one) => one.id === 1) : null)
        const sorted = (names: readonly NameHit[]) => names.map((one) => JSON.stringify(one, Object.keys(one).toSorted())).toSorted()
        expect(sorted(await engine.findNames({ ...query, known }))).toEqual(sorted(found))
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set([1, 4]))
      })

      it('says about how many inhabitants its bearer has', async () => {
        const [hit] = await engine.findNames({ folded: 'krakow', filter: EVERYTHING, limit: 5 })
        expect(hit?.population).toBeGreaterThan(800_000 / 1.5)
        expect(hit?.population).toBeLessThan(800_000 * 1.5)
      })

      it('finds by one letter and by two, the larger town first', async () => {
        expect((await find('k'))[0]).toBe(1)
        expect(await find('kr')).toEqual([1, 4])
      })

      it('looks only among those that the filter selects', async () => {
        expect(await find('krakow', { field: 'country', in: ['DE'] })).toEqual([4])
        expect(await find('krakow', { field: 'country', in: ['FR'] })).toEqual([])
      })

      it('answers no more municipalities than asked for', async () => {
        expect(await find('kra', EVERYTHING, 1)).toEqual([1])
      })

      it('takes patterns for letters', async () => {
        for (const folded of ['%', '_', 'kr%w', '\\', "'", '100%']) expect(await find(folded)).toEqual([])
      })
    })

    describe('findMunicipalities', () => {
      const ids = async (query: DirectoryQuery) => (await engine.findMunicipalities(query)).ids

      it.each<[string, Filter, number[]]>([
        ['everything', EVERYTHING, [2, 1, 4, 3, 5, 91]],
        ['nothing', { any: [] }, []],
        ['a level', { field: 'level', in: ['county', 'region'] }, [5, 91]],
        ['a country', { field: 'country', in: ['DE'] }, [4, 3]],
        ['a trait', { field: 'trait', in: ['coast', 'lake'] }, [2, 4]],
        ['a topic in any role', { field: 'interest', in: ['sport'] }, [2, 3]],
        ['a topic offered', { field: 'offers', in: ['heritage', 'sport'] }, [2]],
        ['a topic sought', { field: 'seeks', in: ['sport'] }, [2]],
        ['a topic shared', { field: 'shares', in: ['sport'] }, [3]],
        ['a language', { field: 'language', in: ['de'] }, [2, 4]],
        ['availability', { field: 'availability', in: ['seeking'] }, [2]],
        ['ids', { field: 'id', in: [1, 91, 12_345] }, [1, 91]],
        ['a region', { field: 'region', in: [91] }, [2, 5]],
        ['partners of one', { field: 'partner', in: [1] }, [3]],
        ['a population', { field: 'population', min: 2_500, max: 3_400 }, [2, 4]],
        ['a known population', { field: 'population', min: null, max: null }, [2, 1, 4, 3, 91]],
        ['the rest', { not: { field: 'population', min: 2_501, max: null } }, [2, 5]],
        // Two lie on its edges, and one each just beyond the south, the west, the north and the east.
        ['what lies in a box', { all: [{ field: 'lat', min: 51.34, max: 54.36 }, { field: 'lon', min: 12.37, max: 19.94 }] }, [2, 3]],
        ['both', { all: [{ field: 'country', in: ['PL'] }, { not: { field: 'trait', in: ['coast'] } }] }, [1, 5, 91]],
        ['either', { any: [{ field: 'country', in: ['DE'] }, { field: 'region', in: [91] }] }, [2, 4, 3, 5]],
        ['no value', { field: 'country', in: [] }, []],
        ['an unknown value', { field: 'trait', in: ['volcano'] }, []],
        ['a hostile value', { field: 'interest', in: ["' OR 1=1 --", '") OR (id > 0', '\\', '\u0000', '\uD800'] }, []],
      ])('selects %s', async (_what, filter, expected) => {
        const answer = await engine.findMunicipalities(where(filter))
        expect(answer).toMatchObject({ ids: expected, total: expected.length })
      })

      it('finds words in names and texts, all of them, by their beginning', async () => {
        expect(await ids(directory({ words: 'choir' }))).toEqual([2])
        expect(await ids(directory({ words: 'Chór' }))).toEqual([1])
        expect(await ids(directory({ words: 'lign', sort: 'relevance' }))).toEqual([4])
        expect(await ids(directory({ words: 'krakow see' }))).toEqual([4])
        expect(await ids(directory({ words: 'krakow festival' }))).toEqual([])
        expect(await ids(directory({ words: 'se kra' }))).toEqual([4])
        expect(await ids(directory({ words: 'kra se', sort: 'relevance' }))).toEqual([4])
        expect(await ids(directory({ words: 'a choir', sort: 'relevance' }))).toEqual([2])
        expect(await ids(directory({ words: 'a', sort: 'relevance' }))).toEqual([2])
      })

      it('forgives no slips, since it answers with all that it finds', async () => {
        expect(await ids(directory({ words: 'krakw' }))).toEqual([])
        expect(await ids(directory({ words: 'chior', sort: 'relevance' }))).toEqual([])
      })

      it('puts names before texts when it sorts by relevance', async () => {
        expect((await ids(directory({ words: 'kra', sort: 'relevance' })))[0]).toBe(1)
      })

      it.each(SORTS)('gives the same pages one by one as all at once, by %s', async (sort) => {
        const whole = await ids(directory({ sort }))
        const paged: number[] = []
        for (let offset = 0; offset < 6; offset += 2) paged.push(...await ids(directory({ sort, limit: 2, offset })))
        expect(paged).toEqual(whole)
        expect(await ids(directory({ sort, limit: 2, offset: 1 }))).toEqual(whole.slice(1, 3))
        expect(new Set(whole).size).toBe(6)
      })

      it.each(SORTS.flatMap((sort) => ['', 'kra'].map((words) => [sort, words] as const)))(
        'goes on behind a place, by %s of "%s", though what stood before it is gone', async (sort, words) => {
          const whole = await ids(directory({ sort, words }))
          const paged: number[] = []
          let after: DirectoryPlace | null = null
          for (;;) {
            // What was given is taken out of the list, as if it had been deleted meanwhile.
            const groups = [{ field: null, filter: { not: { field: 'id', in: [...paged] } } } as const]
            const answer = await engine.findMunicipalities(directory({ sort, words, limit: 2, after, groups }))
            expect(answer.total).toBe(whole.length - paged.length)
            const { facets: _, ...page } = directory({ sort, words, limit: 2, after, groups })
            expect(await engine.findPage(page)).toEqual({ ids: answer.ids, last: answer.last })
            if (answer.last === null) break
            paged.push(...answer.ids)
            after = answer.last
          }
          expect(paged).toEqual(whole)
        })

      it('sorts by population, the unknown ones last', async () => {
        expect(await ids(directory({ sort: '-population' }))).toEqual([91, 1, 3, 4, 2, 5])
        expect(await ids(directory({ sort: 'population' }))).toEqual([2, 4, 3, 1, 91, 5])
      })

      it('counts facets, each without the conditions of its own group', async () => {
        const answer = await engine.findMunicipalities(directory({
          groups: [
            { field: 'country', filter: { field: 'country', in: ['PL'] } },
            { field: 'trait', filter: { field: 'trait', in: ['coast', 'university', 'lake'] } },
          ],
          facets: ['country', 'trait', 'level', 'interest', 'region', 'language', 'availability'],
        }))
        expect(answer.total).toBe(2)
        expect(answer.facets).toEqual({
          country: { PL: 2, DE: 2 },
          trait: { regional_seat: 1, university: 1, coast: 1, border: 1 },
          level: { municipality: 2 },
          interest: { heritage: 1, choirs: 1, sport: 1 },
          region: { 90: 1, 91: 1 },
          language: { de: 1, en: 1 },
          availability: { unknown: 1, seeking: 1 },
        })
      })

      it('counts facets of what the words find', async () => {
        const { total, facets } = await engine.findMunicipalities(directory({ words: 'krakow', facets: ['country'] }))
        expect({ total, facets }).toEqual({ total: 2, facets: { country: { PL: 1, DE: 1 } } })
      })
    })

    it('counts facets of a filter', async () => {
      expect(await engine.countFacets({ field: 'country', in: ['DE'] }, ['level', 'offers', 'shares']))
        .toEqual({ level: { municipality: 2 }, offers: {}, shares: { sport: 1 } })
      expect(await engine.countFacets(EVERYTHING, [])).toEqual({})
    })

    describe('scoreWords', () => {
      it('scores free text alone, the best with 1', async () => {
        const scores = await engine.scoreWords('choir', 10)
        expect(scores.get(2)).toEqual({ score: 1, words: ['choir'] })
        expect([...scores.values()].every(({ score }) => score > 0 && score <= 1)).toBe(true)
        expect(await engine.scoreWords('Frombork', 10)).toEqual(new Map())
      })

      it('is content with any of the words', async () => {
        expect([...(await engine.scoreWords('lignite choir', 10)).keys()].sort()).toEqual([2, 4])
        expect((await engine.scoreWords('lignite choir', 1)).size).toBe(1)
      })

      it('says which of the words it found, as they were written', async () => {
        const scores = await engine.scoreWords('Zeppelin, LIGNITE & Chóir!', 10)
        expect(scores.get(2)?.words).toEqual(['Chóir'])
        expect(scores.get(4)?.words).toEqual(['LIGNITE'])
      })

      it('finds nothing where there is nothing to be found', async () => {
        expect(await engine.scoreWords('???', 10)).toEqual(new Map())
        expect(await engine.scoreWords('zeppelin', 10)).toEqual(new Map())
      })
    })

    it('gives back the documents in the order of the ids, without names', async () => {
      const { names: _names, ...expected } = frombork
      const documents = await engine.getDocuments([4, 2, 12_345])
      expect(documents.map(({ id }) => id)).toEqual([4, 2])
      expect(documents[1]).toEqual(expected)
    })

    describe('apply', () => {
      const present = async (id: number) => (await engine.getDocuments([id]))[0] ?? null

      it('says what changed and what did not', async () => {
        const first = searchDocument(201)
        expect(await engine.apply([put(first)])).toEqual([{ id: 201, result: 'changed' }])
        expect(await engine.apply([put(first)])).toEqual([{ id: 201, result: 'unchanged' }])
        expect(await engine.apply([put({ ...first, version: 5 })])).toEqual([{ id: 201, result: 'unchanged' }])
        expect(await present(201)).toMatchObject({ version: 5 })
        expect(await engine.apply([put({ ...first, version: 6, population: 7 })])).toEqual([{ id: 201, result: 'changed' }])
        expect(await present(201)).toMatchObject({ version: 6, population: 7 })
      })

      it('never lets an older version overwrite a newer one', async () => {
        await engine.apply([put(searchDocument(202, { version: 5, population: 5 }))])
        expect(await engine.apply([put(searchDocument(202, { version: 4, population: 4 }))])).toEqual([{ id: 202, result: 'stale' }])
        expect(await engine.apply([{ kind: 'delete', id: 202, version: 4 }])).toEqual([{ id: 202, result: 'stale' }])
        expect(await present(202)).toMatchObject({ version: 5, population: 5 })
      })

      it('writes the same version anew when the projection says something else', async () => {
        await engine.apply([put(searchDocument(203, { population: 1 }))])
        expect(await engine.apply([put(searchDocument(203, { population: 2 }))])).toEqual([{ id: 203, result: 'changed' }])
        expect(await present(203)).toMatchObject({ population: 2 })
      })

      it('forgets what is deleted, and lets nothing older bring it back', async () => {
        await engine.apply([put(searchDocument(204, { name: 'Vanished', version: 2 }))])
        expect(await engine.apply([{ kind: 'delete', id: 204, version: 3 }])).toEqual([{ id: 204, result: 'changed' }])
        expect(await engine.apply([{ kind: 'delete', id: 204, version: 3 }])).toEqual([{ id: 204, result: 'unchanged' }])
        for (const version of [2, 3]) {
          expect(await engine.apply([put(searchDocument(204, { name: 'Vanished', version }))])).toEqual([{ id: 204, result: 'stale' }])
        }
        expect(await present(204)).toBeNull()
        expect(await engine.findNames({ folded: 'vanished', filter: EVERYTHING, limit: 5 })).toEqual([])
        expect((await engine.findMunicipalities(where({ field: 'id', in: [204] }))).total).toBe(0)
        expect(await engine.apply([put(searchDocument(204, { name: 'Vanished', version: 4 }))])).toEqual([{ id: 204, result: 'changed' }])
        expect(await present(204)).toMatchObject({ version: 4 })
      })

      it('remembers the deletion of what it never had', async () => {
        expect(await engine.apply([{ kind: 'delete', id: 205, version: 9 }])).toEqual([{ id: 205, result: 'changed' }])
        expect(await engine.apply([put(searchDocument(205, { version: 8 }))])).toEqual([{ id: 205, result: 'stale' }])
      })

      it('takes the newest of several changes of one municipality', async () => {
        expect(await engine.apply([
          put(searchDocument(206, { version: 2, population: 2 })), put(searchDocument(206, { version: 3, population: 3 })),
          put(searchDocument(206, { version: 1, population: 1 })),
        ])).toEqual([{ id: 206, result: 'stale' }, { id: 206, result: 'changed' }, { id: 206, result: 'stale' }])
        expect(await present(206)).toMatchObject({ population: 3 })
      })

      it('finds the new name and not the old one after a change', async () => {
        await engine.apply([put(searchDocument(207, { name: 'Oldenword', version: 1 }))])
        await engine.apply([put(searchDocument(207, { name: 'Newensang', version: 2 }))])
        const names = async (folded: string) => (await engine.findNames({ folded, filter: EVERYTHING, limit: 5 })).map(({ id }) => id)
        expect(await names('oldenword')).toEqual([])
        expect(await names('newensang')).toEqual([207])
      })

      it('does nothing when there is nothing to do', async () => {
        expect(await engine.apply([])).toEqual([])
      })
    })
  })
}
