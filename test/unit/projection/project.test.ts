import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { EMPTY_PROFILE } from '../../../src/domain/profile.ts'
import { hashDocument } from '../../../src/projection/hash.ts'
import { projectDocument, type ProjectableLink } from '../../../src/projection/project.ts'
import type { SearchDocument } from '../../../src/projection/search-document.ts'
import { aggregate, frombork } from './aggregate.ts'

const link = (id: number, change: Partial<ProjectableLink> = {}): ProjectableLink =>
  ({ form: 'partnership', status: 'active', since: 1992, areas: [], events: [], note: '', partner: { id, country: 'DE' }, ...change })

describe('projectDocument', () => {
  it('keeps what the register knows', () => {
    expect(projectDocument(aggregate())).toMatchObject({
      id: 17, version: 3, schemaVersion: 2, name: 'Frombork', level: 'municipality', country: 'PL', regionId: 2,
      population: 2_529, lat: 54.357, lon: 19.681, codes: { teryt: '280202' }, traits: ['coast', 'border'], words: '',
    })
  })

  it('adds the traits that are declared and leaves out those that are denied', () => {
    const profile = { ...EMPTY_PROFILE, traits: ['fortress', 'coast'], deniedTraits: ['border'] } as const
    expect(projectDocument(aggregate({}, { profile })).traits).toEqual(['coast', 'fortress'])
  })

  it('sorts interests into roles, each topic once', () => {
    const interests = [
      { topic: 'sport', role: 'seeks' }, { topic: 'culture', role: 'offers' },
      { topic: 'choirs', role: 'seeks' }, { topic: 'sport', role: 'seeks' },
    ] as const
    expect(projectDocument(aggregate({}, { profile: { ...EMPTY_PROFILE, interests } })))
      .toMatchObject({ offers: ['culture'], seeks: ['choirs', 'sport'], shares: [] })
  })

  it('lists links that have not ended, and their areas and notes as words', () => {
    const partnerships = [
      link(9, { areas: ['youth_exchange'], note: 'A choir every summer' }), link(4, { status: 'ended', note: 'Over' }),
      link(3, { status: 'dormant', since: null }),
    ]
    const document = projectDocument(aggregate({}, { partnerships }))
    expect(document.partners).toEqual([
      { id: 3, country: 'DE', form: 'partnership', since: null }, { id: 9, country: 'DE', form: 'partnership', since: 1992 },
    ])
    expect(document.words).toBe('youth exchange\nA choir every summer')
  })

  it('never lets a contact through', () => {
    const profile = {
      ...EMPTY_PROFILE,
      description: 'Write to jan.kowalski@frombork.pl or anna (at) example.org, tel. 55 243 72 20, +48 55 243-72-20.',
      request: 'A town of 15 000 to 20 000 inhabitants, twinned 1995-2005, budget 120 000 EUR.',
    }
    const { words } = projectDocument(aggregate({}, { profile }))
    expect(words).not.toMatch(/kowalski|anna|@|243/)
    expect(words).toContain('15 000 to 20 000 inhabitants, twinned 1995-2005, budget 120 000 EUR')
  })

  it('gives one document, whatever the order of the lists it is made from', () => {
    const names = [...frombork.names, { text: 'Warmia Bay', kind: 'foreign', language: 'en', placeName: null } as const]
    const partnerships = [link(1), link(2), link(3)]
    const hashOf = (document: SearchDocument) => hashDocument(document, JSON.stringify(document.names))
    const hash = hashOf(projectDocument(aggregate({ names }, { partnerships })))
    fc.assert(fc.property(
      fc.shuffledSubarray(names, { minLength: 3 }), fc.shuffledSubarray(partnerships, { minLength: 3 }),
      (shuffledNames, shuffledLinks) => {
        const shuffled = projectDocument(aggregate({ names: shuffledNames }, { partnerships: shuffledLinks }))
        expect(hashOf(shuffled)).toBe(hash)
      },
    ))
  })
})
