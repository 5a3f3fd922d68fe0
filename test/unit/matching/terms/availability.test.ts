import { describe, expect, it } from '@jest/globals'
import type { Availability } from '../../../../src/domain/profile.ts'
import { row, TODAY } from '../../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../../support/ranking-values.ts'
import { termValue } from '../../../support/term-value.ts'

const { seeking, open, atCapacity, halfLifeMonths, undatedMonths } = RANKING_VALUES.availability
const value = (availability: Availability) => termValue('availability', [row({ id: 1 }), row({ id: 2, country: 'DE', availability })], { id: 1 }, 2).forth

describe('availability', () => {
  it('adds for who seeks, less for who is open, and subtracts for who is at capacity', () => {
    expect(value({ status: 'seeking', confirmedOn: TODAY, expiresOn: null })).toBe(seeking)
    expect(value({ status: 'open', confirmedOn: TODAY, expiresOn: null })).toBe(open)
    expect(value({ status: 'at_capacity', confirmedOn: TODAY, expiresOn: null })).toBe(atCapacity)
    expect(value({ status: 'unknown', confirmedOn: TODAY, expiresOn: null })).toBe(0)
  })

  it('halves with every half-life since it was confirmed', () => {
    expect(halfLifeMonths).toBe(12)
    expect(value({ status: 'seeking', confirmedOn: '2025-03-01', expiresOn: null })).toBeCloseTo(seeking / 2, 2)
    expect(value({ status: 'seeking', confirmedOn: null, expiresOn: null })).toBeCloseTo(seeking * 2 ** (-undatedMonths / halfLifeMonths))
  })

  it('is unknown once it has expired', () => {
    expect(value({ status: 'seeking', confirmedOn: TODAY, expiresOn: '2026-02-28' })).toBe(0)
    expect(value({ status: 'seeking', confirmedOn: TODAY, expiresOn: TODAY })).toBe(seeking)
  })
})
