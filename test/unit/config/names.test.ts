import { describe, expect, it } from '@jest/globals'
import { registerTables } from '../../../config/register/tables.ts'

/** ISO 639-1 codes of the languages of Europe and the Caucasus, the only ones the tables may use. */
const LANGUAGES = new Set((
  'be bg ca cs cy da de el en es et eu fi fr ga gl hr hu hy is it ka lb lt lv mk mt nl no pl pt rm ro ru sk sl sq sr sv tr uk az'
).split(' '))
const { ownNames, historicNames } = registerTables()
const repeated = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) !== i)

describe.each([['own names', ownNames, 300], ['historic and foreign names', historicNames, 500]] as const)('%s', (_, rows, atLeast) => {
  it('are as many as the class of names needs', () => {
    expect(rows.length).toBeGreaterThanOrEqual(atLeast)
  })

  it('stand once a place', () => {
    expect(repeated(rows.map(({ geonamesId, name, language }) => `${geonamesId} ${name} ${language}`))).toEqual([])
  })

  it('are written out, composed and without loose spaces', () => {
    expect(rows.filter(({ name }) => name !== name.trim().normalize('NFC') || /\s\s/.test(name) || !/\p{L}/u.test(name))).toEqual([])
  })

  it('are in a language we know by its ISO 639-1 code', () => {
    expect(rows.filter(({ language }) => !LANGUAGES.has(language))).toEqual([])
  })

  it('say where they come from', () => {
    expect(rows.filter(({ source }) => source.length < 10)).toEqual([])
  })
})

describe('own names', () => {
  const first = (geonamesId: number) => ownNames.find((row) => row.geonamesId === geonamesId)?.name

  it('begin with the Latin form that is shown', () => {
    const places = [...new Set(ownNames.map(({ geonamesId }) => geonamesId))]
    expect(places.filter((id) => !/\p{Script=Latin}/u.test(first(id) ?? ''))).toEqual([])
  })

  it.each([[756135, 'Warszawa'], [3172394, 'Napoli'], [2867714, 'München'], [264371, 'Athína'], [703448, 'Kyiv']])('show %i as %s', (id, name) => {
    expect(first(id)).toBe(name)
  })
})

describe('historic names', () => {
  it.each([[3080985, 'Hindenburg O.S.'], [761168, 'Premissel'], [2925535, 'Frankfurt a. d. Oder']])('of %i include %s', (id, name) => {
    expect(historicNames.filter(({ geonamesId }) => geonamesId === id).map((row) => row.name)).toContain(name)
  })
})
