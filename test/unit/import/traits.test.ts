import { describe, expect, it } from '@jest/globals'
import type { TraitSourceCode } from '../../../src/domain/trait-source.ts'
import { traitSourceSpeaker } from '../../../src/wording/trait-sources/say.ts'
import { spaName } from '../../../src/import/geonames/spa-name.ts'
import { derivedTraits, type TraitFacts } from '../../../src/import/geonames/traits.ts'

const inland: TraitFacts = {
  country: 'PL', featureCode: 'PPL', seatTraits: { PPLA: 'regional_seat', PPLA2: 'county_seat' }, ownNames: ['Somewhere'], altitude: 100,
  relief: null, surroundings: { coastDistance: 200_000, borderDistance: 90_000, landArea: 79_000_000 }, port: null,
}
const traits = (facts: Partial<TraitFacts>) => derivedTraits({ ...inland, ...facts }).map(({ trait, source }) => `${trait}: ${traitSourceSpeaker('en')<TraitSourceCode>(source)}`)
const near = (surroundings: Partial<TraitFacts['surroundings']>) => traits({ surroundings: { ...inland.surroundings, ...surroundings } })

describe('derivedTraits', () => {
  it('derives nothing of an ordinary inland place, nor of what is not known', () => {
    expect(traits({})).toEqual([])
    expect(traits({ altitude: null, surroundings: { coastDistance: null, borderDistance: null, landArea: null } })).toEqual([])
  })

  it('tells seats by their code and the country\'s rule', () => {
    expect(traits({ featureCode: 'PPLC' })).toEqual(['capital: GeoNames, feature code PPLC'])
    expect(traits({ featureCode: 'PPLA2' })).toEqual(['county_seat: GeoNames, feature code PPLA2'])
    expect(traits({ featureCode: 'PPLA3' })).toEqual([])
  })

  it('tells coasts, borders and islands by distance and area, with the figure', () => {
    expect(near({ coastDistance: 4_300 })).toEqual(['coast: 4.3 km from the coast, world-atlas 10m'])
    expect(near({ coastDistance: 5_001 })).toEqual([])
    expect(near({ borderDistance: 600 })).toEqual(['border: 600 m from a land border, world-atlas 10m'])
    expect(near({ borderDistance: 30_001 })).toEqual([])
    expect(near({ landArea: 25_611 })).toEqual(['island: on a land mass of 25,611 km², world-atlas 10m'])
    expect(near({ landArea: 84_000 })).toEqual([])
  })

  it('names the port', () => {
    const port = { code: 'PLGDN', names: ['Gdansk'], location: { lat: 54, lon: 18 }, takesSeagoingShips: true }
    expect(traits({ port: { port, distance: 2_600 } })).toEqual(['seaport: port PLGDN, 2.6 km away, sea-ports'])
  })

  it('takes high places for mountain towns, and lower ones in hilly country, but no plateau', () => {
    expect(traits({ altitude: 1_560 })).toEqual(['mountain: 1,560 m above sea level, GeoNames'])
    expect(traits({ altitude: 819, relief: 278 })).toEqual(['mountain: 819 m above sea level, places within 10 km differ by 278 m, GeoNames'])
    expect(traits({ altitude: 665, relief: 139 })).toEqual([])
    expect(traits({ altitude: 500, relief: 900 })).toEqual([])
  })

  it('gives the traits in the order of the list', () => {
    expect(traits({ featureCode: 'PPLC', ownNames: ['Zdrój', 'Busko-Zdrój'], altitude: 950, surroundings: { coastDistance: 1, borderDistance: 1, landArea: 5 } })
      .map((line) => line.split(':')[0])).toEqual(['capital', 'coast', 'island', 'mountain', 'border', 'spa'])
  })
})

describe('spaName', () => {
  it.each([['DE', 'Bad Muskau'], ['AT', 'Baden'], ['PL', 'Lądek-Zdrój'], ['FR', 'Aix-les-Bains'], ['IT', 'Abano Terme'], ['CZ', 'Mariánské Lázně'],
    ['SK', 'Trenčianske Teplice'], ['RO', 'Băile Herculane'], ['HU', 'Berekfürdő'], ['RS', 'Vrnjačka Banja'], ['BE', 'Spa'], ['GB', 'Bath']])(
    'knows a spa: %s %s', (country, name) => {
      expect(spaName(['Other', name], country)).toBe(name)
    })
  it.each([['FR', 'Baden'], ['BA', 'Banja Luka'], ['TR', 'Terme'], ['DE', 'Badenweiler'], ['PL', 'Zdrójowice'], ['GB', 'Wellsford']])(
    'takes no other for one: %s %s', (country, name) => {
      expect(spaName([name], country)).toBeNull()
    })
})
