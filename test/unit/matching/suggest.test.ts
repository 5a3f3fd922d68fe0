import { describe, expect, it } from '@jest/globals'
import type { SnapshotRow } from '../../../src/projection/search-document.ts'
import { NO_WANTS } from '../../../src/domain/profile.ts'
import { BALANCE_STEPS } from '../../../src/matching/balance/steps.ts'
import { TERM_NAMES } from '../../../src/matching/findings.ts'
import { pairFit } from '../../../src/matching/pair-fit.ts'
import { type AskerInput, readAsker } from '../../../src/matching/query.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { suggest, type SuggestionRequest } from '../../../src/matching/suggest.ts'
import { linked, row, TODAY, TREE } from '../../support/matching-rows.ts'
import { RANKING_VALUES } from '../../support/ranking-values.ts'

const PAUSED = new Set(['RU'])
const seeking = { status: 'seeking', confirmedOn: TODAY, expiresOn: null } as const
const closed = { status: 'closed', confirmedOn: TODAY, expiresOn: null } as const
const rows = linked([
  row({ id: 1, name: 'Frombork', population: 2_500, lat: 54.36, lon: 19.68, offers: ['music'] }),
  row({ id: 2, country: 'DE', population: 2_600, lat: 53.9, lon: 14.1, offers: ['music'], availability: seeking }),
  row({ id: 3, country: 'DE', population: 900_000, lat: 48.1, lon: 11.6, wants: { ...NO_WANTS, countries: ['FR'] } }),
  row({ id: 4, country: 'CZ', population: 3_000, lat: 50, lon: 15, availability: closed }),
  row({ id: 5, country: 'RU', population: 2_400, lat: 54.7, lon: 20.5 }),
  row({ id: 6, country: 'LT', population: 4_000, lat: 55, lon: 22 }),
  row({ id: 7, country: 'DE', level: 'county', lat: 52, lon: 11 }),
  row({ id: 8, population: 2_500, lat: 54, lon: 19 }),
], [[1, 6]])
const snapshot = Snapshot.of(rows, TREE)

function asker(input: AskerInput, from: Snapshot = snapshot) {
  const read = readAsker(from, input)
  if (read === null) throw new Error('The asker is not among the rows')
  return read
}
function ask(more: Partial<SuggestionRequest> = {}, from: Snapshot = snapshot) {
  return suggest(from, RANKING_VALUES, { asker: asker({ id: 1 }, from), limit: 10, pausedCountries: PAUSED, today: TODAY, ...more })
}
const ids = ({ items }: ReturnType<typeof ask>) => items.map(({ id }) => id)

describe('suggestions', () => {
  it('leave out the own country, other levels, closed and paused ones and known partners', () => {
    expect(ids(ask())).toEqual([2, 3])
    expect(ask()).toMatchObject({ candidates: 2, reference: 2 })
  })

  it('include a paused country that the filter names', () => {
    expect(ids(ask({ filter: { field: 'country', in: ['RU', 'DE'] } })).toSorted()).toEqual([2, 3, 5])
    expect(ids(ask({ filter: { not: { field: 'country', in: ['RU'] } } }))).not.toContain(5)
  })

  it('know a partner that only the other side lists', () => {
    const onlyOne = Snapshot.of(rows.map((one) => one.id === 1 ? { ...one, partners: [] } : one), TREE)
    expect(ids(ask({}, onlyOne))).not.toContain(6)
  })

  it('have the same score under every filter', () => {
    const [open] = ask().items
    const [filtered] = ask({ filter: { field: 'population', min: 2_000, max: 3_000 } }).items
    expect(filtered).toEqual(open)
  })

  it('explain the score by all terms, up to three reasons and the strongest reservation', () => {
    const [first, second] = ask().items
    expect(first?.terms.map(({ term }) => term)).toEqual([...TERM_NAMES])
    expect(first?.reasons).toHaveLength(3)
    expect(first?.reasons.map(({ contribution }) => contribution)).toEqual(first?.reasons.map(({ contribution }) => contribution).toSorted((a, b) => b - a))
    expect(second?.reservations[0]?.contribution).toBe(Math.min(...(second?.terms ?? []).map(({ contribution }) => contribution)))
    expect(first?.missing).toContainEqual({ side: 'candidate', fact: 'languages' })
    expect(first?.missing).not.toContainEqual({ side: 'candidate', fact: 'interests' })
  })

  it('tell a violated wish though another term weighs more against', () => {
    const lightWishes = { ...RANKING_VALUES, wants: { ...RANKING_VALUES.wants, violated: -0.01 } }
    const { items } = suggest(snapshot, lightWishes, { asker: asker({ id: 1 }), limit: 10, pausedCountries: PAUSED, today: TODAY })
    const codes = items.find(({ id }) => id === 3)?.reservations.map(({ code }) => code)
    expect(codes?.at(-1)).toBe('wishes_violated')
    expect(codes).toHaveLength(2)
  })

  it('follow the weights of the question, and leave a term out whose weight is 0', () => {
    const { items } = ask({ weights: { size: 0, distance: 3 } })
    const terms = items[0]?.terms
    expect(terms?.find(({ term }) => term === 'size')).toEqual({ term: 'size', weight: 0, forth: 0, back: 0, contribution: expect.closeTo(0) })
    const before = ask().items[0]?.terms.find(({ term }) => term === 'distance')
    expect(terms?.find(({ term }) => term === 'distance')?.forth).toBeCloseTo(3 * (before?.forth ?? NaN))
  })

  it('answer a stored asker who says something else for this question', () => {
    const said = ask({ asker: asker({ id: 1, profile: { interests: [], population: 1_000_000 } }) })
    const lead = ({ items }: ReturnType<typeof ask>) => [3, 2].map((id) => items.find((item) => item.id === id)?.score ?? NaN).reduce((large, small) => large - small)
    expect(lead(said)).toBeGreaterThan(lead(ask()) + 2)
    expect(said.items[0]?.missing).toContainEqual({ side: 'asker', fact: 'interests' })
  })

  it('answer an asker that nobody stored by the same terms', () => {
    const { name, country, population, lat, lon } = rows[0] as SnapshotRow
    const profile = { name, country, population: population ?? 0, location: { lat, lon }, interests: [{ topic: 'music', role: 'offers' as const }], partners: [6] }
    expect(ask({ asker: asker({ profile }) }).items).toEqual(ask().items)
  })

  it('answer one who says nothing but its country', () => {
    const { items } = ask({ asker: asker({ profile: { country: 'PL' } }) })
    expect(items.map(({ score }) => Number.isFinite(score))).toEqual([true, true, true])
  })

  it('are balanced by what is asked for, explained as before, and say who gave way', () => {
    const often = { steps: new Set(BALANCE_STEPS), exposure: { lists: 50, of: (id: number) => id === 2 ? 30 : 0 } }
    const [first, second] = ask().items
    const { items: [only], balance } = ask({ limit: 1, balance: often })
    expect(only).toEqual({ ...second, placement: { byScore: 2, step: null, exposure: expect.objectContaining({ shown: 0 }) } })
    expect(balance).toMatchObject({
      applied: ['exposure', 'smallTowns', 'countries', 'neverLinked'],
      displaced: [{ id: 2, score: first?.score, placement: { byScore: 1, step: 'exposure' } }],
    })
    expect(ids(ask({ balance: { ...often, steps: new Set(['countries']) } }))).toEqual([2, 3])
    expect(ask({ balance: { ...often, steps: new Set() } })).toEqual(ask())
  })

  it('are empty where nothing is eligible', () => {
    const none = { applied: [], unfilled: [], displaced: [] }
    expect(ask({ filter: { field: 'country', in: ['FR'] } })).toEqual({ items: [], candidates: 0, reference: 2, balance: none })
    const alone = Snapshot.of([row({ id: 1 })], TREE)
    expect(ask({}, alone)).toEqual({ items: [], candidates: 0, reference: 0, balance: none })
  })

  it('know no asker by an id that is not there', () => {
    expect(readAsker(snapshot, { id: 404 })).toBeNull()
  })
})

describe('the fit of a pair', () => {
  const fit = (id: number, other: number) =>
    pairFit(snapshot, RANKING_VALUES, asker({ id }), snapshot.positionOf(other), { pausedCountries: PAUSED, today: TODAY })

  it('is what a list shows of it', () => {
    const [first] = ask().items
    expect({ id: 2, placement: first?.placement, ...fit(1, 2) }).toEqual({ ...first, exclusions: [] })
  })

  it('says by which rules a pair is not suggested, and scores it all the same', () => {
    expect(fit(1, 6).exclusions).toEqual(['known_partner'])
    expect(fit(1, 4).exclusions).toEqual(['closed'])
    expect(fit(1, 5).exclusions).toEqual(['paused_country'])
    expect(fit(1, 7).exclusions).toEqual(['other_level'])
    expect(fit(1, 8).exclusions).toEqual(['own_country'])
    expect(fit(1, 1).exclusions).toEqual(['itself', 'own_country'])
    expect([6, 4, 5, 7, 8].map((other) => Number.isFinite(fit(1, other).score))).toEqual([true, true, true, true, true])
  })
})
