import { describe, expect, it } from '@jest/globals'
import { type Ask, Refused } from '../../../src/cli/ask.ts'
import { suggest, suggestCommand } from '../../../src/cli/suggest.ts'

const card = (id: number, name: string, country: string, population: number | null) =>
  ({ id, name, country, level: 'municipality', region: null, population, location: { lat: 54, lon: 19 }, codes: {} })
const reason = (text: string) => ({ code: 'nearer', term: 'distance', contribution: 1, evidence: { metres: 1 }, text })

const found = {
  items: [
    { ...card(3, 'Frombork', 'PL', 2_500), matched: { name: 'Frombork' } },
    { ...card(4, 'Frombork', 'PL', null), matched: { name: 'Frombork' } },
    { ...card(5, 'Fromborg', 'DK', 7), matched: { name: 'Fromborg' } },
  ],
  warnings: [], next: null,
}
const answered = {
  items: [{
    municipality: card(11, 'Barth', 'DE', 8_700), score: 2.345, forth: 1, back: 1, terms: [],
    reasons: [reason('Both lie on the coast.')], reservations: [reason('Far away.')],
    placement: { byScore: 3, step: 'countries', exposure: null, text: 'Place 3 by score alone.' },
    missing: [{ side: 'asker', fact: 'wants', text: 'You said nothing.' }, { side: 'candidate', fact: 'wants', text: 'It said nothing.' }],
  }],
  balance: { applied: ['countries'], unfilled: [], displaced: [], text: 'Not by score alone.' },
  loosen: [], loosenText: null, candidates: 11_000, warnings: [{ code: 'clamped', parameter: 'limit', message: 'At most 100 are given.' }],
}

describe('suggestions in the terminal', () => {
  it('name the asker, those of the same name, and each partner with its reasons', async () => {
    const asked: string[] = []
    const ask: Ask = ({ operation, path, query }) => {
      asked.push(`${operation.id} ${JSON.stringify(path)} ${[...query].map(([name, [value]]) => `${name}=${value}`).join('&')}`)
      return Promise.resolve(operation.id === 'searchByName' ? found : answered)
    }
    const lines = await suggest('Frombork', { country: 'DE', balance: 'countries', limit: '10' }, ask, 'en')
    expect(asked).toEqual(['searchByName {} q=Frombork&limit=10', 'readSuggestions {"id":"3"} country=DE&balance=countries&limit=10'])
    expect(lines).toEqual([
      'Frombork, Poland, 2,500 inhabitants',
      '(Also called so: Frombork, Poland)',
      '! limit: At most 100 are given.',
      '1 best of 11,000 municipalities, all of them ranked',
      'Not by score alone.',
      '',
      '  1. Barth, Germany, 8,700 inhabitants – score +2.35',
      '     + Both lie on the coast.',
      '     - Far away.',
      '     ~ Place 3 by score alone.',
      '',
      'Of each of them:',
      '     ? It said nothing.',
    ])
  })

  it('say so when nobody bears the name, or nobody fits', async () => {
    const nobody: Ask = () => Promise.resolve({ ...found, items: [] })
    await expect(suggest('Xyz', { limit: '10' }, nobody, 'en')).rejects.toThrow(Refused)
    const nothing: Ask = ({ operation }) => Promise.resolve(operation.id === 'searchByName' ? found : { ...answered, items: [], candidates: 0 })
    expect((await suggest('Frombork', { limit: '10' }, nothing, 'pl')).at(-1)).toContain('Nikt nie spełnia')
  })

  it('are asked for by a command', async () => {
    const printed: string[] = []
    const command = suggestCommand(
      (url, language, work) => {
        printed.push(`${url} ${language}`)
        return work(({ operation }) => Promise.resolve(operation.id === 'searchByName' ? found : answered))
      },
      (line) => printed.push(line),
    )
    await command.parseAsync(['Frombork', '--lang', 'pl', '--url', 'http://example.org'], { from: 'user' })
    expect(printed.slice(0, 2)).toEqual(['http://example.org pl', 'Frombork, Polska, 2500 mieszkańców'])
  })
})
