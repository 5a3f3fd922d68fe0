import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { editDistance, prefixEditDistance } from '../../../src/naming/edit-distance.ts'
import { EDITS_IN_BEGINNING, editsAllowed, matchOf, mayBeginWithEdit, OTHER } from '../../../src/naming/match.ts'
import { NameIndex, type NamedMunicipality, type NameScope } from '../../../src/naming/name-index.ts'
import type { NameCandidate } from '../../../src/naming/reorder.ts'
import { indexOf, named } from '../../support/named-municipalities.ts'

const ANYWHERE: NameScope = { countries: null }
const within = (...countries: string[]): NameScope => ({ countries: new Set(countries) })
const ids = (candidates: readonly NameCandidate[]) => candidates.map(({ id }) => id).toSorted((a, b) => a - b)

const krakow = named(1, 'PL', 755_050, { own: 'Kraków', foreign: ['Krakau', 'Cracow', 'ワルシャワ'] })
const krakau = named(2, 'AT', 1_434, { own: 'Krakau', places: { Krakaudorf: 600 } })
const munich = named(3, 'DE', 1_260_391, { own: 'München', foreign: ['Munich'] })
const region = named(4, 'PL', null, { own: 'Województwo małopolskie', foreign: ['Lesser Poland'] }, { level: 'region' })

describe('NameIndex', () => {
  const index = indexOf([krakow, krakau, munich, region])

  it('finds who bears a name', () => {
    expect(ids(index.exactly('krakau', ANYWHERE, 10))).toEqual([1, 2])
    expect(ids(index.exactly('muenchen', ANYWHERE, 10))).toEqual([3])
    expect(ids(index.exactly('ワルシャワ', ANYWHERE, 10))).toEqual([1])
    expect(index.exactly('krak', ANYWHERE, 10)).toEqual([])
  })

  it('finds whose name begins so, each under its best name', () => {
    const found = index.beginningWith('krak', ANYWHERE, 10)
    expect(found.map(({ id, name }) => [id, name.text]).toSorted()).toEqual([[1, 'Kraków'], [2, 'Krakau']])
  })

  it('stays within a country', () => {
    expect(ids(index.beginningWith('krak', within('AT'), 10))).toEqual([2])
    expect(index.near('krakaw', within('DE'), 10)).toEqual([])
  })

  it('takes the best when there are more than wanted', () => {
    expect(ids(index.beginningWith('k', ANYWHERE, 1))).toEqual([1])
  })

  it('notices every change among the many whose names begin with the same letter', () => {
    const many = indexOf(Array.from({ length: 3_500 }, (_, at) => named(at + 1, 'PL', 1_000 + at, { own: `Town ${at + 1}` })))
    const best = () => many.beginningWith('t', ANYWHERE, 1).map(({ id, name }) => [id, name.text])
    expect([best(), best()]).toEqual([[[3_500, 'Town 3500']], [[3_500, 'Town 3500']]])
    many.set(named(7, 'PL', 20_000, { own: 'Tarnów' }))
    expect(best()).toEqual([[7, 'Tarnów']])
    many.update(named(8, 'PL', 30_000, { own: 'Town 8' }))
    expect(best()).toEqual([[8, 'Town 8']])
    many.remove(8)
    many.remove(7)
    expect(best()).toEqual([[3_500, 'Town 3500']])
    expect(ids(many.beginningWith('t', ANYWHERE, 2))).toEqual([3_499, 3_500])
    expect(many.beginningWith('t', within('DE'), 1)).toEqual([])
  })

  it('says what is known', () => {
    expect([index.knowsName('krakau'), index.knowsName('krak'), index.knowsBeginning('krak')]).toEqual([true, false, true])
    expect([index.knowsCountry('PL'), index.knowsCountry('FR')]).toEqual([true, false])
    expect(index.areasCalled('malopolskie')).toEqual(new Set([4]))
    expect(index.areasCalled('lesser')).toEqual(new Set([4]))
    expect(index.areasCalled('krakow').size).toBe(0)
  })

  it('answers a municipality under a name of its own only', () => {
    expect(index.candidate(1, 'cracow')).toMatchObject({ id: 1, country: 'PL', name: { text: 'Cracow', kind: 'foreign' } })
    expect(index.candidate(1, 'munich')).toBeNull()
    expect(index.candidate(99, 'cracow')).toBeNull()
  })

  it('leaves out names that fold to nothing', () => {
    const nameless = indexOf([{ ...krakow, names: [{ text: '…', folded: '', kind: 'own', place: null }] }])
    expect(nameless.size).toBe(1)
    expect(nameless.knowsName('')).toBe(false)
  })

  it('follows renamings and removals', () => {
    const changing = indexOf([krakow, krakau])
    changing.set({ ...krakau, country: 'CH', names: munich.names })
    changing.remove(1)
    changing.remove(77)
    expect(changing.size).toBe(1)
    expect(changing.knowsName('krakau')).toBe(false)
    expect(changing.knowsBeginning('krak')).toBe(false)
    expect([changing.knowsCountry('PL'), changing.knowsCountry('AT'), changing.knowsCountry('CH')]).toEqual([false, false, true])
    expect(ids(changing.exactly('munich', ANYWHERE, 10))).toEqual([2])
    changing.set(krakow)
    expect(ids(changing.near('kraokw', ANYWHERE, 10))).toEqual([1])
  })
})

describe('NameIndex, when only the inhabitants change', () => {
  it('answers as if the names had come with them', () => {
    const names = { own: 'Krakau', foreign: ['Krakow'], historic: ['Cracovia'], places: { Krakaudorf: 600, Krakaun: 4_000 } }
    const population = fc.option(fc.integer({ min: 1, max: 3_000_000 }))
    fc.assert(fc.property(population, population, fc.constantFrom('municipality' as const, 'county' as const), (before, after, level) => {
      const [updated, anew] = [indexOf([named(1, 'AT', before, names, { level }), munich]), indexOf([named(1, 'AT', after, names, { level }), munich])]
      updated.update(named(1, 'AT', after, names, { level, regionId: 7 }))
      const found = (index: NameIndex) => ['krakau', 'krakow', 'cracovia', 'krakaudorf', 'krakaun']
        .map((name) => index.exactly(name, ANYWHERE, 10).map(({ standing, inFull, name: { text } }) => ({ standing, inFull, text })))
      expect(found(updated)).toEqual(found(anew))
      expect(updated.size).toBe(2)
      expect(updated.candidate(1, 'krakau')?.regionId).toBe(7)
    }))
  })

  it('leaves alone whom it does not know', () => {
    const index = indexOf([munich])
    index.update(krakow)
    expect(index.size).toBe(1)
    expect(index.knowsCountry('PL')).toBe(false)
  })
})

describe('NameIndex, whatever happened to it', () => {
  const folded = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' ', 'ж', 'ワ'), minLength: 1, maxLength: 8 }),
    // Few enough to be borne by several.
    fc.constantFrom('ab', 'abc', 'abca', 'abcabc'),
  )
  const municipality = fc.record({ id: fc.integer({ min: 1, max: 8 }), names: fc.uniqueArray(folded, { maxLength: 5 }) })
    .map(({ id, names }): NamedMunicipality => ({
      id, level: 'municipality', country: id % 2 === 0 ? 'PL' : 'DE', population: id * 1_000, regionId: null, countyId: null,
      names: names.map((name) => ({ text: name.toUpperCase(), folded: name, kind: 'own', place: null })),
    }))
  const step = fc.oneof(
    { weight: 3, arbitrary: municipality.map((set) => ({ set })) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 8 }).map((remove) => ({ remove })) },
    { weight: 1, arbitrary: folded.map((ask) => ({ ask })) },
  )

  it('answers as if every name had been compared one by one', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 25 }), folded, fc.constantFrom([], ['PL'], ['PL', 'DE']), (steps, query, countries) => {
      const index = new NameIndex()
      const model = new Map<number, NamedMunicipality>()
      for (const one of steps) {
        if ('set' in one) {
          index.set(one.set)
          model.set(one.set.id, one.set)
        } else if ('remove' in one) {
          index.remove(one.remove)
          model.delete(one.remove)
        } else index.beginningWith(one.ask, ANYWHERE, 10)
      }
      const scope = countries.length === 0 ? ANYWHERE : within(...countries)
      const bearing = (accepts: (name: string) => boolean) => [...model.values()]
        .filter((town) => (scope.countries?.has(town.country) ?? true) && town.names.some((name) => accepts(name.folded)))
        .map(({ id }) => id).toSorted((a, b) => a - b)
      const edits = editsAllowed(query.length)
      expect(index.size).toBe(model.size)
      for (const { id, names } of model.values()) {
        const related = names.filter((name) => matchOf(query, name.folded) !== OTHER)
        expect(new Set(index.namesOf(id, query)?.map((name) => name.folded))).toEqual(new Set((related.length > 0 ? related : names).map((name) => name.folded)))
      }
      expect(ids(index.exactly(query, scope, 100))).toEqual(bearing((name) => name === query))
      expect(ids(index.beginningWith(query, scope, 100))).toEqual(bearing((name) => name.startsWith(query)))
      expect(ids(index.near(query, scope, 100))).toEqual(bearing((name) => editDistance(query, name, edits) <= edits))
      expect(ids(index.nearBeginning(query, scope, 100))).toEqual(bearing((name) =>
        mayBeginWithEdit(query.length) && prefixEditDistance(query, name, EDITS_IN_BEGINNING) <= EDITS_IN_BEGINNING))
    }), { numRuns: 500 })
  })

  it('holds many names', () => {
    const index = new NameIndex()
    for (let id = 1; id <= 3_000; id++) index.set(named(id, 'PL', id, { own: `Town ${id.toString(36)}`, foreign: [`Miasto ${id}`] }))
    expect(index.size).toBe(3_000)
    expect(index.beginningWith('town', ANYWHERE, 50)).toHaveLength(50)
    expect(index.exactly('miasto 2999', ANYWHERE, 5).map(({ id }) => id)).toEqual([2_999])
    expect(index.near('miatso 2999', ANYWHERE, 5_000).map(({ id }) => id)).toContain(2_999)
  })
})
