import { describe, expect, it } from '@jest/globals'
import { NameIndex } from '../../../src/naming/name-index.ts'
import { searchName } from '../../support/search-documents.ts'

const index = new NameIndex()
const town = (id: number, ...names: string[]) => index.set({
  id, level: 'municipality', country: 'PL', population: null, regionId: null, countyId: null, names: names.map((name) => searchName(name)),
})
town(3, 'Nowy Sącz', 'Neu Sandez')
town(1, 'Sandomierz')
town(2, 'Kraków', 'Krakau')
town(4, 'Å')
town(5, 'Sandnes')
index.remove(5)

describe('the bearers of a word', () => {
  it.each<[string, number[]]>([
    ['sand', [1, 3]], ['sacz', [3]], ['nowy', [3]], ['owy', []], ['krakau', [2]], ['krakauer', []], ['a', [4]], ['s', []], ['sandnes', []], ['', []],
  ])('%s: %j', (word, ids) => {
    expect(index.bearing(word)).toEqual(ids)
  })
})
