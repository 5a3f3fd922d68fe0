import { describe, expect, it } from '@jest/globals'
import { searchNames } from '../../../src/projection/search-names.ts'
import { frombork } from './aggregate.ts'

describe('searchNames', () => {
  it('folds every name and says whose it is', () => {
    expect(searchNames(frombork)).toEqual([
      { text: 'Frombork', folded: 'frombork', kind: 'own', place: null },
      { text: 'Krzyżewo', folded: 'krzyzewo', kind: 'own', place: 'Krzyżewo', placePopulation: 120 },
      { text: 'Frauenburg', folded: 'frauenburg', kind: 'foreign', place: null },
    ])
  })

  it('keeps one name a spelling: the best kind, and the municipality before its places', () => {
    const names = [
      { text: 'FROMBORK', kind: 'historic', language: null, placeName: null },
      { text: 'Frombórk', kind: 'foreign', language: null, placeName: null },
      { text: 'Frombork', kind: 'own', language: null, placeName: 'Frombork' },
    ] as const
    expect(searchNames({ ...frombork, names })).toEqual([{ text: 'Frombork', folded: 'frombork', kind: 'own', place: null }])
  })

  it('adds other spellings, which never displace a name', () => {
    const names = [{ text: 'Muenchen', kind: 'historic', language: null, placeName: null }] as const
    const spellings = searchNames({ name: 'München', names, places: [] })
    expect(spellings.map(({ folded, text, kind }) => [folded, text, kind])).toEqual([
      ['munchen', 'München', 'own'], ['muenchen', 'Muenchen', 'historic'],
    ])
    expect(searchNames({ name: 'Sankt Veit', names: [], places: [] }).map(({ folded }) => folded)).toContain('st veit')
  })

  it('leaves out names that fold to nothing', () => {
    expect(searchNames({ name: '---', names: [], places: [] })).toEqual([])
  })
})
