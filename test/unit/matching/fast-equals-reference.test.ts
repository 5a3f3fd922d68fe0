import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { INTEREST_ROLES } from '../../../src/domain/profile.ts'
import { EVERYTHING } from '../../../src/domain/filter.ts'
import type { WordMatch } from '../../../src/domain/word-match.ts'
import { TERM_NAMES, type TermName } from '../../../src/matching/findings.ts'
import { readAsker } from '../../../src/matching/query.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { suggest, type Suggestions } from '../../../src/matching/suggest.ts'
import type { SnapshotRow } from '../../../src/projection/search-document.ts'
import { registers, TODAY, TREE } from '../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../support/ranking-values.ts'
import { ReferenceRanking } from '../../support/reference-ranking.ts'

const PAUSED = new Set(['RU'])
const RUNS = { numRuns: 50 }

const weights = fc.dictionary(fc.constantFrom(...TERM_NAMES), fc.constantFrom(0, 0.5, 2), { maxKeys: 4, noNullPrototype: true })
const words = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(0.2, 1)), { maxLength: 3 }).map((found) => new Map(found.map(([id, score]) => [id, { score, words: ['chór'] }])))

function ask(snapshot: Snapshot, id: number, more: { weights?: Partial<Record<TermName, number>>; words?: Map<number, WordMatch>; country?: string; limit?: number } = {}): Suggestions {
  const asker = readAsker(snapshot, { id })
  if (asker === null) throw new Error(`No municipality ${id} in the snapshot`)
  return suggest(snapshot, RANKING_VALUES, {
    asker, limit: more.limit ?? 100, pausedCountries: PAUSED, today: TODAY, weights: more.weights ?? {}, words: more.words ?? new Map(),
    filter: more.country === undefined ? EVERYTHING : { field: 'country', in: [more.country] },
  })
}

function shuffled(rows: readonly SnapshotRow[], seed: number): SnapshotRow[] {
  return rows.map((row, i) => ({ row, key: (i * 7_919 + seed * 104_729) % 1_009 })).sort((a, b) => a.key - b.key).map(({ row }) => row)
}

describe('the list', () => {
  it('is that of the plain reference, term by term', () => {
    fc.assert(fc.property(registers(24), weights, words, fc.constantFrom(undefined, 'DE', 'RU'), (rows, weight, found, country) => {
      const [asker] = rows
      if (!asker) return
      const fast = ask(Snapshot.of(rows, TREE), asker.id, { weights: weight, words: found, ...(country ? { country } : {}) })
      const slow = new ReferenceRanking(rows, RANKING_VALUES, TREE).rank({
        asker, pausedCountries: PAUSED, namedCountries: new Set(country ? [country] : []), today: TODAY, weights: weight, words: found,
        selects: (row) => country === undefined || row.country === country,
      })
      expect(fast.items.map(({ id }) => id)).toEqual(slow.map(({ id }) => id))
      for (const [i, item] of fast.items.entries()) {
        expect(near(item.score, slow[i]?.score)).toBe(true)
        for (const { term, forth, back, contribution } of item.terms) {
          const expected = slow[i]?.terms[term]
          expect({ term, near: near(forth, expected?.forth) && near(back, expected?.back) && near(contribution, expected?.contribution) })
            .toEqual({ term, near: true })
        }
      }
    }), RUNS)
  })

  it('is that of the plain reference for an asker that nobody stored', () => {
    fc.assert(fc.property(registers(16), registers(2), fc.constantFrom('US', 'DE'), (rows, [template], country) => {
      if (!template) return
      const regionId = rows.some((row) => row.regionId === template.regionId) ? template.regionId : null
      const stranger = { ...template, id: -1, country, regionId, countyId: null, partners: template.partners.filter(({ id }) => id <= rows.length) }
      const { name, level, population, lat, lon, traits, languages, wants, partners } = stranger
      const snapshot = Snapshot.of(rows, TREE)
      const asker = readAsker(snapshot, { profile: {
        country, name, level, location: { lat, lon }, traits, languages, wants,
        interests: INTEREST_ROLES.flatMap((role) => stranger[role].map((topic) => ({ topic, role }))),
        partners: partners.map(({ id }) => id), ...(population === null ? {} : { population }), ...(regionId === null ? {} : { regionId }),
      } })
      if (asker === null) throw new Error('A profile is always an asker')
      const fast = suggest(snapshot, RANKING_VALUES, { asker, limit: 100, pausedCountries: PAUSED, today: TODAY })
      const slow = new ReferenceRanking(rows, RANKING_VALUES, TREE).rank({
        asker: stranger, pausedCountries: PAUSED, namedCountries: new Set(), today: TODAY, weights: {}, words: new Map(), selects: () => true,
      })
      expect(differences(fast.items, slow)).toEqual([])
    }), RUNS)
  })

  it('has scores that are the sums of their contributions', () => {
    fc.assert(fc.property(registers(20), weights, (rows, weight) => {
      for (const { score, terms } of ask(Snapshot.of(rows, TREE), 1, { weights: weight }).items) {
        expect(Math.abs(score - terms.reduce((sum, { contribution }) => sum + contribution, 0))).toBeLessThan(1e-8)
      }
    }), RUNS)
  })

  it('does not depend on the order in which municipalities came', () => {
    fc.assert(fc.property(registers(20), fc.nat(1_000), (rows, seed) => {
      expect(differences(ask(Snapshot.of(shuffled(rows, seed), TREE), 1).items, ask(Snapshot.of(rows, TREE), 1).items)).toEqual([])
    }), RUNS)
  })

  it('is the same after changes in place as after a fresh load', () => {
    fc.assert(fc.property(registers(16), registers(16), fc.nat(1_000), (before, after, seed) => {
      const changed = Snapshot.of(before, TREE)
      ask(changed, 1)
      for (const row of shuffled(after, seed)) changed.upsert(row)
      for (const { id } of before.slice(after.length)) changed.remove(id)
      expect(changed.size).toBe(after.length)
      const fresh = ask(Snapshot.of(after, TREE), 1)
      const updated = ask(changed, 1)
      expect(differences(updated.items, fresh.items)).toEqual([])
      expect(updated.items.map(told)).toEqual(fresh.items.map(told))
      expect([updated.candidates, updated.reference]).toEqual([fresh.candidates, fresh.reference])
    }), RUNS)
  })

  it('begins with the best however short it is', () => {
    fc.assert(fc.property(registers(24), fc.integer({ min: 0, max: 5 }), (rows, limit) => {
      const snapshot = Snapshot.of(rows, TREE)
      const all = ask(snapshot, 1).items.map(({ id }) => id)
      expect(ask(snapshot, 1, { limit }).items.map(({ id }) => id)).toEqual(all.slice(0, limit))
    }), RUNS)
  })

  it('never has a municipality that may not be suggested', () => {
    fc.assert(fc.property(registers(24), (rows) => {
      const byId = new Map(rows.map((row) => [row.id, row]))
      for (const { id } of ask(Snapshot.of(rows, TREE), 1).items) {
        const [asker, other] = [byId.get(1), byId.get(id)]
        expect(other?.level).toBe(asker?.level)
        expect(other?.country).not.toBe(asker?.country)
        expect(other?.country).not.toBe('RU')
        expect(other?.availability.status === 'closed' && !((other.availability.expiresOn ?? TODAY) < TODAY)).toBe(false)
        expect(asker?.partners.map((partner) => partner.id)).not.toContain(id)
      }
    }), RUNS)
  })
})

function near(value: number, expected: number | undefined): boolean {
  return Math.abs(value - (expected ?? NaN)) < 1e-6
}

/** Where two lists differ: other municipalities, or scores that are more than rounding apart. */
function differences(items: readonly { id: number; score: number }[], expected: typeof items): unknown[] {
  return Array.from({ length: Math.max(items.length, expected.length) }, (_, i) => ({ got: items[i], expected: expected[i] }))
    .filter((pair) => pair.got?.id !== pair.expected?.id || !near(pair.got?.score ?? NaN, pair.expected?.score))
}

function told({ reasons, reservations, missing }: Suggestions['items'][number]) {
  return { reasons: reasons.map(({ code }) => code), reservations: reservations.map(({ code }) => code), missing }
}
