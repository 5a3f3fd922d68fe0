import { describe, expect, it } from '@jest/globals'
import { assert, property, string } from 'fast-check'
import { traitSource } from '../../../src/domain/trait-source.ts'
import { LANGUAGES } from '../../../src/wording/language.ts'
import { CorrectionPage } from '../../../web/pages/correction.tsx'
import { DirectoryPage } from '../../../web/pages/directory.tsx'
import { HomePage } from '../../../web/pages/home.tsx'
import { MunicipalityPage } from '../../../web/pages/municipality.tsx'
import { PartnersPage } from '../../../web/pages/partners.tsx'
import { ProblemPage } from '../../../web/pages/problem.tsx'
import { ProfilePartnersPage } from '../../../web/pages/profile-partners.tsx'
import { registerDataset } from '../../support/register-records.ts'
import { profileOf } from '../../support/profiles.ts'
import {
  card, directoryProps, homeProps, html, municipalityProps, partnership, partnersProps, profilePartnersProps, record, suggestion,
} from './props.ts'

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=\'alert(2)\'>'
const tags = (text: string) => text.match(/<[a-z!/]/gi)?.length

describe.each(LANGUAGES)('text from elsewhere on a page in %s', (language) => {
  it('never becomes markup: what was searched for, and what was found', () => {
    const page = (text: string) => html(HomePage(homeProps({
      language, query: text,
      items: [{ ...card({ name: text, region: text }), matched: { name: text, place: text } }],
      datasets: [{ ...registerDataset, attribution: text }],
    })))
    expect(tags(page(HOSTILE))).toBe(tags(page('harmless')))
    assert(property(string({ unit: 'binary', maxLength: 60 }), (text) => tags(page(`a${text}`)) === tags(page('harmless'))))
  })

  it('never becomes markup: a municipality and its partners', () => {
    const page = (text: string) => html(MunicipalityPage(municipalityProps({
      language,
      record: record({
        municipality: {
          name: text, regionName: text, countyName: text, codes: { teryt: text }, traits: [{ trait: 'spa', source: traitSource('name', { name: text }) }],
          places: [true, false].map((isSeat) => ({ geonamesId: null, name: text, location: { lat: 0, lon: 0 }, population: null, isSeat })),
        },
        profile: profileOf({ description: text, request: text }),
        partnerships: [partnership({ name: text }, text)],
      }),
      topic: () => text,
    })))
    expect(tags(page(HOSTILE))).toBe(tags(page('harmless')))
  })

  it('never becomes markup: partners, what is asked of them, and who asks', () => {
    const page = (text: string) => html(PartnersPage(partnersProps({
      language, asker: card({ name: text }),
      parameters: { country: [text], interest: [text], population_min: [text], words: [text], distance_max: [text], 'weight.size': [text] },
      faults: [{ field: 'country', kind: 'choice' }],
      list: {
        items: [suggestion({ municipality: card({ name: text, region: text }), reasons: [text], reservations: [text], moved: text })],
        from: 1, candidates: 1, missingOfAsker: [], missingOfAll: [], balance: { text, displaced: [{ id: 1, name: text }] }, loosenText: text,
      },
    })))
    expect(tags(page(HOSTILE))).toBe(tags(page('harmless')))
    const described = (text: string) => html(ProfilePartnersPage(profilePartnersProps({
      language, described: { country: 'PL', place: null, near: text }, parameters: { own_country: ['PL'], own_near: [text], own_population: [text] },
    })))
    expect(tags(described(HOSTILE))).toBe(tags(described('harmless')))
  })

  it('never becomes markup: the directory, and an error that is reported', () => {
    const page = (text: string) => html(DirectoryPage(directoryProps({
      language, parameters: { q: [text], region: [text] }, list: { items: [card({ name: text, region: text })], total: 1, from: 1 },
      facets: { country: [{ value: text, label: text, count: 1 }] },
    })))
    expect(tags(page(HOSTILE))).toBe(tags(page('harmless')))
    const report = (text: string) => html(CorrectionPage({ language, card: card({ name: text }), outcome: 'contact', subject: text, text }))
    expect(tags(report(HOSTILE))).toBe(tags(report('harmless')))
  })

  it('never becomes markup: the number of a request that failed', () => {
    const page = html(ProblemPage({ language, problem: 'internal', requestId: HOSTILE, addressIn: () => HOSTILE }))
    expect(page).not.toContain('<script>')
  })
})

describe('an address from elsewhere', () => {
  it('becomes a link only where it leads to a web page', () => {
    const page = (address: string) => html(HomePage(homeProps({ datasets: [{ ...registerDataset, address }] })))
    expect(page('https://example.org/')).toContain('href="https://example.org/"')
    expect(page('javascript:alert(1)')).not.toContain('javascript:')
  })

  it('is taken out of the text of a source', () => {
    const page = (source: string) => html(MunicipalityPage(municipalityProps({ record: record({ partnerships: [partnership({}, source)] }) })))
    expect(page('A list (https://example.org/list?a=1)')).toContain('A list (<a href="https://example.org/list?a=1">https://example.org/list?a=1</a>)')
    expect(page('A list (javascript:alert(1))')).not.toContain('href="javascript:')
  })
})
