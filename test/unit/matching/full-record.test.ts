import { describe, expect, it } from '@jest/globals'
import { LINK_SIZE_BANDS, linkSizeBand, sizeClass } from '../../../src/matching/classes.ts'
import { FullRecord } from '../../../src/matching/full-record.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { linked, row, TREE } from '../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../support/ranking-values.ts'

const BAND = linkSizeBand(sizeClass(5_000))
const counts = (count: number) => Array.from({ length: LINK_SIZE_BANDS }, (_, band) => band === BAND ? count : 0)
const full = { ...RANKING_VALUES.fullRecord, towns: { PL: { linked: counts(10), links: counts(40) } } }
const snapshot = Snapshot.of(linked([
  row({ id: 1, population: 5_000 }), row({ id: 2, population: 5_000 }), row({ id: 3, population: 90_000 }), row({ id: 4, country: 'DE' }),
  row({ id: 5, level: 'county', population: 5_000 }), row({ id: 6, level: 'county', country: 'DE' }),
], [[1, 4], [3, 4], [5, 6]]), TREE)
const at = (id: number) => snapshot.positionOf(id)

describe('a full record', () => {
  const record = FullRecord.of(snapshot, full)

  it('adds what towns of the country and size lack on average to those that have a partner on record', () => {
    expect(record.partnersAt(at(1))).toBeCloseTo(1 + (40 - 1) / 10)
    expect(record.partnersAt(at(2))).toBe(0)
    expect(record.partnersAt(at(3))).toBe(1)
    expect(record.partnersAt(at(4))).toBe(2)
  })

  it('has the links of each country and size, those on record where they are more', () => {
    const cell = (country: string, band: number) => record.linksOf(0)[snapshot.countries.find(country) * LINK_SIZE_BANDS + band]
    expect([cell('PL', BAND), cell('PL', linkSizeBand(sizeClass(90_000))), cell('DE', 0)]).toEqual([40, 1, 2])
  })

  it('says how complete the record is', () => {
    expect(record.completeness(0)).toBeCloseTo(3 / 10)
    expect(FullRecord.of(snapshot, { ...full, towns: {} }).completeness(0)).toBe(1)
  })

  it('knows municipalities alone', () => {
    expect([record.completeness(1), record.partnersAt(at(5))]).toEqual([1, 1])
  })
})
