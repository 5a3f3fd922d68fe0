import { describe, expect, it } from '@jest/globals'
import { assert, property, string } from 'fast-check'
import { z } from 'zod'
import { Spellings } from '../../../src/http/nearest.ts'
import { isWellEncoded, readQueryString } from '../../../src/http/query-string.ts'
import { faultOfIssue, faultsOf } from '../../../src/http/schema-faults.ts'
import { asker } from '../../../src/http/schemas/asker.ts'
import { countries, interests, limit, population } from '../../../src/http/schemas/parameters.ts'
import { weight } from '../../../src/http/schemas/weights.ts'
import { fieldFaultSpeaker } from '../../../src/wording/field-faults/say.ts'

const read = (schema: z.ZodType, input: unknown) => {
  const result = schema.safeParse(input, { error: faultOfIssue })
  return result.success ? result.data : faultsOf(result.error, '/').map(fieldFaultSpeaker('en')).join(' ')
}

describe('lists', () => {
  it('come as one parameter with commas, or as several', () => {
    expect(read(countries, 'DE,cz')).toEqual(['DE', 'CZ'])
    expect(read(countries, ['DE', 'CZ,PL'])).toEqual(['DE', 'CZ', 'PL'])
    expect(read(countries, ' DE , ')).toEqual(['DE'])
  })

  it('tell what country or topic was meant', () => {
    expect(read(countries, 'Germany')).toContain("Did you mean 'DE'?")
    expect(read(countries, 'Niemcy')).toContain("Did you mean 'DE'?")
    expect(read(countries, 'UK')).toContain("Did you mean 'GB'?")
    expect(read(countries, 'qq')).not.toContain('Did you mean')
    expect(read(interests, 'youth-exchange')).toContain("Did you mean 'youth_exchange'?")
    expect(read(interests, 'Jugendaustausch')).toContain("Did you mean 'youth_exchange'?")
    expect(read(interests, 'youth_exchnge')).toContain("Did you mean 'youth_exchange'?")
  })

  it('do not look at more entries than they may have', () => {
    expect(read(countries, 'x,'.repeat(10_000))).toContain('at most 50 entries')
  })
})

describe('ranges', () => {
  it('have two ends, either of them open', () => {
    expect(read(population, '5000..20000')).toEqual({ min: 5_000, max: 20_000 })
    expect(read(population, '5000..')).toEqual({ min: 5_000, max: null })
    expect(read(population, '..20000')).toEqual({ min: null, max: 20_000 })
  })

  it.each(['5000', '..', '5000-20000', 'a..b', '-1..5', '1..2..3', '5e3..9e3', '99999999999..'])('refuse %s with an example', (written) => {
    expect(read(population, written)).toContain('5000..20000')
  })

  it('refuse an end before the beginning', () => {
    expect(read(population, '20000..5000')).toContain('5000..20000')
  })
})

describe('numbers', () => {
  it('are whole and positive where they count', () => {
    expect(read(limit(20, 100), undefined)).toBe(20)
    expect(read(limit(20, 100), '5')).toBe(5)
    for (const wrong of ['0', '-3', '1.5', 'many', '0x10', '1e2', ' 5']) expect(read(limit(20, 100), wrong)).toContain('whole number from 1 to 100')
  })

  it('weigh terms from 0 to 10', () => {
    expect(read(weight, '0.5')).toBe(0.5)
    for (const wrong of ['-1', '11', 'x', '1e1', 'NaN', 'Infinity']) expect(read(weight, wrong)).toContain('weight from 0')
  })
})

describe('an asker', () => {
  const noWords = { text: '', without: [] }

  it('is a profile as it stands, or under a name of its own', () => {
    const wanted = { asker: { profile: { country: 'PL', population: 2_500 } }, ownWords: noWords, unused: [] }
    expect(read(asker, { country: 'PL', population: 2_500 })).toEqual(wanted)
    expect(read(asker, { profile: { country: 'PL', population: 2_500 } })).toEqual(wanted)
  })

  it('may ask in words of its own', () => {
    expect(read(asker, { id: 7, text: ' choirs ', without: ['trait:coast'] })).toMatchObject({ ownWords: { text: 'choirs', without: ['trait:coast'] } })
  })

  it('may be of the register, and say otherwise this time', () => {
    expect(read(asker, { id: 7 })).toEqual({ asker: { id: 7, profile: {} }, ownWords: noWords, unused: [] })
    expect(read(asker, { id: 7, interests: [] })).toEqual({ asker: { id: 7, profile: { interests: [] } }, ownWords: noWords, unused: [] })
  })

  it('tells which parts of a stored profile play no part', () => {
    expect(read(asker, { country: 'PL', request: 'a choir' })).toMatchObject({ unused: ['request'] })
  })

  it('needs a country or an id', () => {
    for (const body of [{}, { profile: {} }, { population: 5 }]) expect(read(asker, body)).toContain('the country of the asker')
  })

  it('names unknown fields, and a profile written twice', () => {
    expect(read(asker, { country: 'PL', colour: 'red' })).toBe('Unknown field: leave it out, or mend its name.')
    expect(read(asker, { country: 'PL', profile: { country: 'PL' } })).toContain('in one place')
  })
})

describe('query strings', () => {
  it('keep every value in its order, and drop empty ones as forms send them', () => {
    expect([...readQueryString('/x?a=1&b=&a=2&c=%C5%82+m')]).toEqual([['a', ['1', '2']], ['c', ['ł m']]])
    expect([...readQueryString('/x?__proto__=1')]).toEqual([['__proto__', ['1']]])
  })

  it('are checked for their encoding', () => {
    expect(isWellEncoded('/x?q=%C5%81%C3%B3d%C5%BA')).toBe(true)
    for (const url of ['/%zz', '/x?q=100%', '/x?q=%C5', '/x?q=%FF']) expect(isWellEncoded(url)).toBe(false)
  })

  it('never throw', () => {
    assert(property(string(), (text) => {
      expect(() => [readQueryString(`/x?${text}`), isWellEncoded(text)]).not.toThrow()
    }))
  })
})

describe('spellings', () => {
  it('find the word that was meant, and none for what is far away', () => {
    const words = Spellings.of(['municipality', 'county', 'region'])
    expect(words.nearest('Regoin')).toBe('region')
    expect(words.nearest('COUNTY')).toBe('county')
    expect(words.nearest('village')).toBeNull()
    expect(words.nearest('x'.repeat(5_000))).toBeNull()
  })
})

describe('faults', () => {
  it('point at each field', () => {
    const schema = z.strictObject({ a: z.array(z.strictObject({ b: z.int() })), 'c/d': z.string().optional() })
    const result = schema.safeParse({ a: [{ b: 1 }, { b: 'x', z: 1 }], 'c/d': 5 }, { error: faultOfIssue })
    expect(result.success ? [] : faultsOf(result.error, '/')).toEqual([
      { field: '/a/1/b', code: 'wrong_kind', values: { expected: 'number' } },
      { field: '/a/1/z', code: 'unknown_field', values: {} },
      { field: '/c~1d', code: 'wrong_kind', values: { expected: 'string' } },
    ])
  })
})
