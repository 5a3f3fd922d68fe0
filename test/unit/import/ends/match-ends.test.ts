import { describe, expect, it } from '@jest/globals'
import { finding, type RowFinding } from '../../../../src/domain/row-finding.ts'
import { EndMatcher } from '../../../../src/import/ends/match-ends.ts'
import type { WrittenEnd } from '../../../../src/import/ends/end-match.ts'
import { foldName } from '../../../../src/naming/fold.ts'
import type { CodeBearer, CodeLookUp, Described, NameBearer, NameLookUp } from '../../../../src/use-cases/ports/register-look-up.ts'

const bearer = (id: number, text: string, given: Partial<NameBearer> = {}): NameBearer => ({
  id, text, folded: foldName(text), level: 'municipality', country: 'PL', regionId: null, countyId: null, kind: 'own', isPlace: false, inhabitants: 1_000, ...given,
})
const NAMES = [
  bearer(1, 'Brzeg', { inhabitants: 36_000, regionId: 90 }), bearer(2, 'Brzeg', { inhabitants: 900, isPlace: true, regionId: 91 }),
  bearer(3, 'Dąbrowa', { inhabitants: 2_000, regionId: 90 }), bearer(4, 'Dąbrowa', { inhabitants: 2_100, regionId: 91 }),
  bearer(5, 'Konin', { inhabitants: 70_000 }), bearer(6, 'Konin', { level: 'county', inhabitants: 0 }),
  bearer(7, 'Barth', { country: 'DE' }), bearer(90, 'Opolskie', { level: 'region' }), bearer(91, 'Lubelskie', { level: 'region' }),
]
const CODES: CodeBearer[] = [
  { scheme: 'teryt', code: '160101', id: 1, level: 'municipality', country: 'PL', isOfPlace: false },
  { scheme: 'geonames', code: '77', id: 5, level: 'municipality', country: 'PL', isOfPlace: true },
]
const described = (id: number): Described => ({ id, name: NAMES.find((each) => each.id === id)?.text ?? '', country: 'PL', level: 'municipality', region: null, county: null, population: null, geonames: String(700 + id) })
const codes: CodeLookUp = {
  byCodes: async (asked) => CODES.filter(({ scheme, code }) => asked.some((each) => each.scheme === scheme && each.code === code)),
  describe: async (ids) => ids.filter((id) => NAMES.some((each) => each.id === id)).map(described),
  unindexedNames: async () => [{ ...bearer(8, 'Nowa Wieś') }],
}
const names: NameLookUp = {
  byNames: async (asked) => NAMES.filter(({ folded, country }) => asked.some((each) => each.folded === folded && (each.country === null || each.country === country))),
  nearest: async () => [1],
}
const end = (given: Partial<WrittenEnd>): WrittenEnd => ({ id: '', codes: [], name: '', otherName: '', country: null, region: '', level: null, ...given })
const match = async (given: Partial<WrittenEnd>) => (await new EndMatcher({ codes, names }).match([end(given)]))[0]
const teryt = { scheme: 'teryt', code: '160101' } as const

describe('who is meant', () => {
  it.each<[string, Partial<WrittenEnd>, object]>([
    ['our own id', { id: '5', name: 'Brzeg' }, { kind: 'found', id: 5, by: 'id', isNamedSo: false }],
    ['a code before the name', { codes: [teryt], name: 'Brzeg, miasto' }, { kind: 'found', id: 1, by: 'teryt', isNamedSo: true }],
    ['the id of a place inside', { codes: [{ scheme: 'geonames', code: '77' }] }, { kind: 'found', id: 5, isOfPlace: true }],
    ['a name', { name: 'barth', country: 'DE' }, { kind: 'found', id: 7, by: 'name', doubts: [] }],
    ['much the likeliest of several', { name: 'Brzeg', country: 'PL' }, { kind: 'found', id: 1 }],
    ['the region', { name: 'Dąbrowa', region: 'Lubelskie' }, { kind: 'found', id: 4 }],
    ['a town before the county called like it', { name: 'Konin' }, { kind: 'found', id: 5 }],
    ['the level', { name: 'Konin', level: 'county' }, { kind: 'found', id: 6 }],
    ['another name where the first is unknown', { name: 'Барт', otherName: 'Barth' }, { kind: 'found', id: 7 }],
    ['a name that is not indexed yet', { name: 'Nowa Wieś' }, { kind: 'found', id: 8 }],
    ['a name, where a code is unknown', { codes: [{ scheme: 'lau', code: 'PL_1' }], name: 'Barth' }, { kind: 'found', id: 7 }],
  ])('is told by %s', async (_what, given, expected) => {
    expect(await match(given)).toMatchObject(expected)
  })

  it.each<[string, Partial<WrittenEnd>, RowFinding]>([
    ['an id that is not here', { id: '999' }, finding('unknown_id', { id: '999' })],
    ['nothing', {}, finding('nothing_named', {})],
    ['two bearers as likely', { name: 'Dąbrowa' }, finding('ambiguous_name', { name: 'Dąbrowa', bearers: 2 })],
    ['another region', { name: 'Brzeg', region: 'Konin', country: 'PL' }, finding('name_not_in_region', { name: 'Brzeg', region: 'Konin' })],
    ['a code of another country', { codes: [teryt], country: 'DE' }, finding('code_elsewhere', { ...teryt, country: 'PL' })],
    ['codes that contradict each other', { codes: [teryt, { scheme: 'geonames', code: '77' }] }, finding('contradicting_codes', { code: 'teryt 160101', otherCode: 'geonames 77' })],
    ['a GeoNames id that nobody bears, whatever the name', { codes: [{ scheme: 'geonames', code: '1' }], name: 'Barth' }, finding('unknown_geonames', { code: '1' })],
    ['a name that nobody bears', { name: 'Atlantis', country: 'PL' }, finding('unknown_name', { name: 'Atlantis', country: 'PL' })],
  ])('is left to the reader for %s', async (_what, given, why) => {
    expect(await match(given)).toMatchObject({ kind: 'unknown', why })
  })

  it('shows who may be meant, and the nearest where none is called so', async () => {
    expect(await match({ name: 'Dąbrowa' })).toMatchObject({ candidates: [{ id: 4, geonames: '704' }, { id: 3 }] })
    expect(await match({ name: 'Brzegg' })).toMatchObject({ candidates: [{ id: 1 }] })
  })
})
