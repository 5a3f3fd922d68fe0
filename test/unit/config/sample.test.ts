import { describe, expect, it } from '@jest/globals'
import { loadPartnershipSample } from '../../../config/sample/schema.ts'

const { municipalities, counties, regions } = loadPartnershipSample()
const key = (end: { geonames: string } | { admin: string }) => ('geonames' in end ? end.geonames : end.admin)
const everything = [...municipalities, ...counties, ...regions]

describe('the sample of partnerships', () => {
  it('holds what it promises: 250 of municipalities, 100 of them with Germany, 15 of powiats, 10 of voivodeships', () => {
    expect(municipalities.length).toBeGreaterThanOrEqual(250)
    expect(municipalities.filter(({ b }) => b.country === 'DE').length).toBeGreaterThanOrEqual(100)
    expect(counties.length).toBeGreaterThanOrEqual(15)
    expect(regions.length).toBeGreaterThanOrEqual(10)
  })

  it('leads from Poland abroad', () => {
    expect(everything.filter(({ a, b }) => a.country !== 'PL' || b.country === 'PL')).toEqual([])
  })

  it.each([['municipalities', municipalities], ['counties', counties], ['regions', regions]])('names no link of %s twice', (_, list) => {
    const keys = list.map(({ a, b }) => `${key(a)} ${key(b)}`)
    expect(keys.filter((each, i) => keys.indexOf(each) !== i)).toEqual([])
  })

  it('calls one place by one name', () => {
    const names = new Map<string, Set<string>>()
    for (const end of everything.flatMap(({ a, b }) => [a, b])) {
      names.set(key(end), (names.get(key(end)) ?? new Set()).add(end.name))
    }
    expect([...names.values()].filter((each) => each.size > 1)).toEqual([])
  })

  it('gives authorities codes of their own country', () => {
    const ends = [...counties, ...regions].flatMap(({ a, b }) => [a, b])
    expect(ends.filter(({ admin, country }) => !admin.startsWith(`${country}.`))).toEqual([])
  })

  it('starts no link before the first twinnings or after the sample was written', () => {
    expect(everything.filter(({ since }) => since !== null && (since < 1945 || since > 2025))).toEqual([])
  })
})
