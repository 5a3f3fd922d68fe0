import { describe, expect, it } from '@jest/globals'
import { queriesForFreeText, queryForAll, wordsVector } from '../../../src/search-engine/postgres/words.ts'
import { searchDocument, searchName } from '../../support/search-documents.ts'

describe('wordsVector', () => {
  it('tells own names, other names and free text apart', () => {
    expect(wordsVector(searchDocument(1, {
      names: [searchName('Bad Muskau'), searchName('Mužakow', 'foreign'), searchName('Köbeln', 'own', 'Köbeln')],
      words: 'A park, a spa: Muskau!',
    }))).toBe("'bad':1A 'muskau':2A,9C 'muzakow':3B 'kobeln':4B 'a':5C,7C 'park':6C 'spa':8C")
  })

  it('stays within the limits of a tsvector', () => {
    const vector = wordsVector(searchDocument(1, { names: [searchName('X')], words: `${'choir '.repeat(30_000)} ${'y'.repeat(5_000)}` }))
    const [, choir = '', long = ''] = vector.split(' ')
    expect(choir.split(',')).toHaveLength(255)
    expect(Math.max(...[...vector.matchAll(/(\d+)C/g)].map(([, position]) => Number(position)))).toBeLessThanOrEqual(16_383)
    expect(long.length).toBeLessThan(120)
  })
})

describe('queries', () => {
  it('ask for all words, each by its beginning', () => {
    expect(queryForAll('Chór & "Orkiestra" ')).toBe("'chor':* & 'orkiestra':*")
    expect(queryForAll('a b2 a')).toBe("'a' & 'b2':*")
  })

  it('ask for any of the words in free text', () => {
    expect(queriesForFreeText('Chór, Węgiel')).toEqual(["'chor':*C", "'wegiel':*C"])
  })

  it('are none where nothing can be searched', () => {
    for (const text of ['', '  ', "'); & | ! :* --", '!!!']) {
      expect(queryForAll(text)).toBeNull()
      expect(queriesForFreeText(text)).toEqual([])
    }
  })

  it('leave no word that is an operator', () => {
    expect(queryForAll("x' | 'y':* & !z")).toBe("'x' & 'y' & 'z'")
  })
})
