import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { foldName, foldVariants } from '../../../src/naming/fold.ts'

describe('foldName', () => {
  it.each([
    ['Kraków', 'krakow'],
    ['Łódź', 'lodz'],
    ['Tromsø', 'tromso'],
    ['Weißenfels', 'weissenfels'],
    ['STRAẞBURG', 'strassburg'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Þórshöfn', 'thorshofn'],
    ['İstanbul', 'istanbul'],
    ['Bakı', 'baki'],
    ['Đakovo', 'dakovo'],
    ['ǼRØ', 'aero'],
    ['Boissy-Saint-Léger', 'boissy saint leger'],
    ['  Frankfurt   (Oder) ', 'frankfurt oder'],
    ["L’Aquila, L'Aquila", 'l aquila l aquila'],
    ['Beuthen O.S.', 'beuthen o s'],
    ['Rheda‑Wiedenbrück', 'rheda wiedenbruck'],
    ['…', ''],
  ])('folds %s', (text, folded) => {
    expect(foldName(text)).toBe(folded)
  })

  it.each([
    ['Київ', 'kiiv'],
    ['Щорс', 'shchors'],
    ['Ћуприја', 'cuprija'],
    ['Αθήνα', 'athina'],
    ['Ἀθῆναι', 'athinai'],
    ['Γαλάτιστα ΟΥΡΑΝΟΥΠΟΛΗ', 'galatista ouranoupoli'],
    ['Երևան', 'erevan'],
    ['Գյումրի', 'gyumri'],
    ['თბილისი', 'tbilisi'],
  ])('spells %s with Latin letters', (text, folded) => {
    expect(foldName(text)).toBe(folded)
  })

  it('keeps letters of other scripts, so that they can be found', () => {
    expect(foldName('ワルシャワ')).toBe('ワルシャワ')
    expect(foldName('부산')).toBe('부산')
    expect(foldName('وارسو')).toBe('وارسو')
  })

  it('is the same for composed and decomposed letters', () => {
    expect(foldName('Świętochłowice'.normalize('NFD'))).toBe(foldName('Świętochłowice'.normalize('NFC')))
  })

  it('folds once: folding again changes nothing, and leaves no capitals, marks or double spaces', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldName(text)
      expect(foldName(folded)).toBe(folded)
      expect(folded).toBe(folded.trim().replace(/ {2,}/g, ' '))
      expect(folded).not.toMatch(/\p{Lu}|\p{P}/u)
    }))
  })

  it('folds what is typed so far to the beginning of what the name folds to', () => {
    const names = ['Кривий Ріг', 'Łódź', 'Straße', 'Αθήνα', 'Երևան', 'თბილისი', 'Ærøskøbing']
    for (const name of names) {
      for (let length = 1; length <= name.length; length++) {
        expect(foldName(name).startsWith(foldName(name.slice(0, length)))).toBe(true)
      }
    }
  })
})

describe('foldVariants', () => {
  it.each([
    ['München', ['muenchen']],
    ['Århus', ['aarhus']],
    ['Tønder', ['toender']],
    ["L'viv", ['lviv']],
    ['Saint-Martin-du-Var', ['st martin du var']],
    ['Sint-Truiden', ['st truiden']],
    ['Sainte-Maxime', ['ste maxime']],
    ['St. Pölten', ['st poelten', 'saint polten', 'sankt polten']],
    ['Neustadt an der Weinstraße', ['neustadt a d weinstrasse']],
    ['Frankfurt am Main', ['frankfurt a main']],
    ['Paris', []],
  ])('knows other spellings of %s', (text, variants) => {
    expect(foldVariants(text)).toEqual(variants)
  })

  it('never repeats the name itself, and folds all it answers', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const variants = foldVariants(text)
      expect(variants).not.toContain(foldName(text))
      expect(variants.map(foldName)).toEqual(variants)
      expect(new Set(variants).size).toBe(variants.length)
    }))
  })
})
