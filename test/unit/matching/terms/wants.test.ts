import { describe, expect, it } from '@jest/globals'
import { NO_WANTS, type Wants } from '../../../../src/domain/profile.ts'
import type { SnapshotRow } from '../../../../src/projection/search-document.ts'
import { row } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const { met, violated } = RANKING_VALUES.wants
const pair = (own: Partial<Wants>, other: Partial<SnapshotRow>, theirs: Partial<Wants> = {}) => [
  row({ id: 1, population: 8_000, lat: 50, lon: 15, traits: ['spa'], regionId: 901, wants: { ...NO_WANTS, ...own } }),
  row({ id: 2, country: 'DE', lat: 50, lon: 16, regionId: 801, ...other, wants: { ...NO_WANTS, ...theirs } }),
]
const forth = (own: Partial<Wants>, other: Partial<SnapshotRow> = {}, theirs: Partial<Wants> = {}) =>
  termValue('wants', pair(own, other, theirs), { id: 1 }, 2).forth

describe('wants', () => {
  it('is 0 where nobody wishes for anything', () => {
    expect(termValue('wants', pair({}, {}), { id: 1 }, 2)).toMatchObject({ forth: 0, back: 0 })
  })

  it('takes countries and regions as one wish, met by either', () => {
    expect(forth({ countries: ['DE', 'CZ'] })).toBe(met)
    expect(forth({ countries: ['CZ'], regions: [801] })).toBe(met)
    expect(forth({ countries: ['CZ'] })).toBe(violated)
  })

  it('compares sizes exactly, ends included, and knows no verdict on an unknown one', () => {
    expect(forth({ populationMax: 20_000 }, { population: 20_000 })).toBe(met)
    expect(forth({ populationMax: 20_000 }, { population: 20_001 })).toBe(violated)
    expect(forth({ populationMin: 5_000, populationMax: 20_000 }, { population: 4_999 })).toBe(violated)
    expect(forth({ populationMin: 5_000 })).toBe(0)
  })

  it('compares great-circle distances (71.5 km here)', () => {
    expect(forth({ distanceMax: 72_000 })).toBe(met)
    expect(forth({ distanceMax: 71_000 })).toBe(violated)
    expect(forth({ distanceMin: 72_000 })).toBe(violated)
  })

  it('wishes traits similar or complementary to the own', () => {
    expect(forth({ traits: [{ trait: 'spa', wish: 'similar' }] }, { traits: ['spa'] })).toBe(met)
    expect(forth({ traits: [{ trait: 'spa', wish: 'similar' }] })).toBe(violated)
    expect(forth({ traits: [{ trait: 'coast', wish: 'complementary' }] }, { traits: ['coast'] })).toBe(met)
    expect(forth({ traits: [{ trait: 'spa', wish: 'complementary' }] }, { traits: ['spa'] })).toBe(violated)
  })

  it('wishes traits present or absent, whatever the one that wishes has', () => {
    expect(forth({ traits: [{ trait: 'mountain', wish: 'absent' }] })).toBe(met)
    expect(forth({ traits: [{ trait: 'spa', wish: 'absent' }] }, { traits: ['spa'] })).toBe(violated)
    expect(forth({ traits: [{ trait: 'mountain', wish: 'present' }] })).toBe(violated)
    expect(forth({ traits: [{ trait: 'spa', wish: 'present' }] }, { traits: ['spa'] })).toBe(met)
  })

  it('compares forms only where both name some, and programmes only where they agree', () => {
    expect(forth({ forms: ['partnership'] }, {}, { forms: ['partnership', 'project'] })).toBe(2 * met)
    expect(forth({ forms: ['partnership'] }, {}, { forms: ['contact'] })).toBe(2 * violated)
    expect(forth({ forms: ['partnership'] })).toBe(0)
    expect(forth({ programme: 'CERV' }, {}, { programme: 'cerv ' })).toBe(2 * met)
    expect(forth({ programme: 'CERV' }, {}, { programme: 'URBACT' })).toBe(0)
  })

  it('counts the candidate\'s wishes about the asker as well, both in both directions, and tells whose they are', () => {
    const { forth: own, back, finding } = termValue('wants', pair({}, {}, { countries: ['FR'], populationMax: 10_000 }), { id: 1 }, 2)
    expect(own).toBe(met + violated)
    expect(back).toBe(own)
    expect(finding).toEqual({
      code: 'wishes_violated', evidence: { wishes: [{ side: 'candidate', kind: 'place', countries: ['FR'], regions: [], met: false }] },
    })
  })

  it('hears a wish about a country or region that the register does not have', () => {
    const rows = pair({}, {}, { countries: ['US'], regions: [] })
    expect(termValue('wants', rows, { profile: { country: 'US' } }, 2).back).toBe(met)
  })
})
