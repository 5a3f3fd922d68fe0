import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { markedPieces } from '../../../web/search-box/mark.ts'

const shown = (name: string, typed: string) => markedPieces(name, typed).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('markedPieces', () => {
  it.each([
    ['Kraków', 'krak', '[Krak]ów'],
    ['Kraków', 'krakow', '[Kraków]'],
    ['Łódź', 'lodz', '[Łódź]'],
    ['Großröhrsdorf', 'grossr', '[Großr]öhrsdorf'],
    ['Frankfurt am Main', 'main', 'Frankfurt am [Main]'],
    ['Bad Muskau', 'ad', 'Bad Muskau'],
    ['Bad Adelsheim', 'ad', 'Bad [Ad]elsheim'],
    ['Wrocław', 'breslau', 'Wrocław'],
    ['Львів', 'льв', '[Льв]ів'],
    ['Cafe\u0301 Town', 'cafe', '[Cafe\u0301] Town'],
    ['Görlitz', '  gör ', '[Gör]litz'],
    ['Görlitz', '', 'Görlitz'],
  ])('%s for "%s" is %s', (name, typed, expected) => {
    expect(shown(name, typed)).toBe(expected)
  })

  it('never loses or adds a letter, and marks one part at most', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, typed) => {
      const pieces = markedPieces(name, typed)
      expect(pieces.map(({ text }) => text).join('')).toBe(name)
      expect(pieces.filter(({ marked }) => marked).length).toBeLessThanOrEqual(1)
    }))
  })
})
