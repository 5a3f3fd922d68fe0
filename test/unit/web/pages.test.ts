import { describe, expect, it } from '@jest/globals'
import { NO_WANTS } from '../../../src/domain/profile.ts'
import { LANGUAGES } from '../../../src/wording/language.ts'
import { directoryAddress, homeAddress, municipalityAddress, partnersAddress } from '../../../web/addresses.ts'
import { assetAddress, assetOf } from '../../../web/assets.ts'
import { PAGE_PROBLEMS } from '../../../web/labels/labels.ts'
import { CorrectionPage } from '../../../web/pages/correction.tsx'
import { DirectoryPage, type DirectoryProps } from '../../../web/pages/directory.tsx'
import { HomePage } from '../../../web/pages/home.tsx'
import { MunicipalityPage, type MunicipalityProps } from '../../../web/pages/municipality.tsx'
import { PartnersPage, type PartnersProps } from '../../../web/pages/partners.tsx'
import { ProblemPage } from '../../../web/pages/problem.tsx'
import { ProfilePartnersPage, type ProfilePartnersProps } from '../../../web/pages/profile-partners.tsx'
import { registerDataset } from '../../support/register-records.ts'
import { profileOf } from '../../support/profiles.ts'
import {
  card, directoryProps, homeProps, html, municipalityProps, partnership, partnersProps, profilePartnersProps, record, SAMPLE, WELL,
} from './props.ts'

const home = (given: Parameters<typeof homeProps>[0]) => html(HomePage(homeProps(given)))
const municipality = (given: Partial<MunicipalityProps>) => html(MunicipalityPage(municipalityProps(given)))
const partners = (given: Partial<PartnersProps>) => html(PartnersPage(partnersProps(given)))
const described = (given: Partial<ProfilePartnersProps>) => html(ProfilePartnersPage(profilePartnersProps(given)))
const directory = (given: Partial<DirectoryProps>) => html(DirectoryPage(directoryProps(given)))

describe('every page', () => {
  const everyPage = [
    home({}), home({ query: 'x', items: [] }), home({ query: 'Frombork', items: [{ ...card(), matched: { name: 'Frombork' } }] }),
    ...LANGUAGES.flatMap((language) => [municipality({ language }), partners({ language }), directory({ language }), described({ language })]),
    described({ described: { country: 'PL', place: 'Frombork', near: 'Frauenburg' }, parameters: { own_country: ['PL'] } }),
    html(CorrectionPage({ language: 'en', card: card(), outcome: 'empty', subject: '', text: '' })),
    ...PAGE_PROBLEMS.map((problem) => html(ProblemPage({ language: 'en', problem, requestId: '1', addressIn: (other) => `?lang=${other}` }))),
  ]

  it('has a language, a title, one heading of the first level, and loads nothing but our own files', () => {
    for (const shown of everyPage) {
      expect(shown).toMatch(/^<!doctype html>\n<html lang="(en|pl|de|fr|uk)">/)
      expect(shown).toMatch(/<title>[^<]{5,} – Twinmatch<\/title>/)
      expect(shown.match(/<h1>/g)).toHaveLength(1)
      expect(shown).not.toMatch(/<img|<iframe| style=| on[a-z]+=/)
      const loaded = [...shown.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script)[^>]*? (?:href|src)="([^"]*)"/g)].map(([, address]) => address)
      expect(loaded).toEqual([assetAddress('site.css'), assetAddress('desk.js'), assetAddress('favicon.svg')])
      expect(shown.match(/<script/g)).toHaveLength(1)
    }
  })

  it('gives each field a label and each id once', () => {
    for (const shown of everyPage) {
      const ids = [...shown.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [, field] of shown.matchAll(/<(?:input|select|textarea)[^>]*? id="([^"]*)"/g)) expect(shown).toContain(`<label for="${field}">`)
    }
  })
})

describe('what search engines are told', () => {
  it('is the plain address in each language', () => {
    expect(municipality({ language: 'pl' })).toContain('<link rel="canonical" href="/municipalities/6?lang=pl">')
    expect(municipality({})).toContain('<link rel="alternate" hreflang="pl" href="/municipalities/6?lang=pl">')
    expect(municipality({})).toContain('<link rel="alternate" hreflang="x-default" href="/municipalities/6">')
  })

  it('is to leave out what is only a view: searches, narrowed lists, further pages, problems', () => {
    const views = [
      home({ query: 'x', items: [] }), partners({ page: 2 }), partners({ parameters: { country: ['DE'] } }),
      directory({ parameters: { country: ['DE'] } }), described({ query: 'x', found: [] }),
      html(ProblemPage({ language: 'en', problem: 'not-found', requestId: '1', addressIn: () => '' })),
    ]
    for (const shown of views) {
      expect(shown).toContain('<meta name="robots" content="noindex">')
      expect(shown).not.toContain('rel="canonical"')
    }
  })
})

describe('the first page', () => {
  it('says how a municipality was found: by a village, by another name, by its own', () => {
    const found = (matched: { name: string; place?: string }) => home({ query: 'x', items: [{ ...card(), matched }] })
    expect(found({ name: 'Bogdany', place: 'Bogdany' })).toContain('Bogdany is a place in this municipality.')
    expect(found({ name: 'Frauenburg' })).toContain('Found as “Frauenburg”.')
    expect(found({ name: 'Frombork' })).not.toMatch(/Found as|is a place/)
  })

  it('writes figures as the language does', () => {
    const items = [{ ...card({ population: 1_700_000 }), matched: { name: 'Frombork' } }]
    expect(home({ query: 'x', items })).toContain('Poland · Warmińsko-Mazurskie · 1,700,000 inhabitants')
    expect(home({ query: 'x', items, language: 'pl' })).toContain('Polska · Warmińsko-Mazurskie · 1 700 000 mieszkańców')
  })

  it('keeps the query in the field, the title and the way to the other language', () => {
    const shown = home({ query: 'Kraków & co', items: [] })
    expect(shown).toContain('value="Kraków &amp; co"')
    expect(shown).toContain('<title>No municipality resembles “Kraków &amp; co”. – Twinmatch</title>')
    expect(shown).toContain('href="/?q=Krak%C3%B3w+%26+co&amp;lang=pl"')
  })

  it('says when somebody may be missing', () => {
    expect(home({ figures: null })).toContain('The register is being loaded.')
    expect(home({ state: { ...WELL, degraded: true } })).toContain('a stand-in answers')
    expect(home({ state: { ...WELL, empty: true } })).toContain('the register is empty')
    expect(home({ state: { ...WELL, pending: 12_345 } })).toContain('12,345 records are still to come')
    expect(home({})).not.toContain('class="notice"')
  })
})

describe("a municipality's page", () => {
  it('shows partners with year and numbered sources, each source once', () => {
    const partnerships = [
      partnership({ id: 1, name: 'Barth' }, 'List A'), { ...partnership({ id: 2, name: 'Rerik' }, 'List B'), since: null, status: 'ended' as const },
      partnership({ id: 3, name: 'Visby' }, 'List A'),
    ]
    const shown = municipality({ record: record({ partnerships }) })
    expect([...shown.matchAll(/href="#(source-\d)"/g)].map(([, source]) => source)).toEqual(['source-1', 'source-2', 'source-1'])
    expect(shown.match(/<li id="source-/g)).toHaveLength(2)
    expect(shown).toContain('<td role="cell" data-label="Form"><div>partnership (ended)</div></td><td role="cell" class="number" data-label="Since"><div>not known</div></td>')
    expect(shown).toContain('Partners (3)')
  })

  it('says that none is on record, and that the record is but a sample', () => {
    expect(municipality({})).toContain('No partnership is on record.')
    expect(municipality({})).not.toContain('hand-written sample')
    expect(municipality({ datasets: [registerDataset, SAMPLE] })).toContain('hand-written sample')
  })

  it('shows what the municipality says of itself, with all its wishes, and nothing where it says nothing', () => {
    expect(municipality({})).not.toContain('What it says of itself')
    const shown = municipality({
      regionNames: new Map([[4, 'Sachsen']]),
      record: record({ profile: profileOf({
        description: 'A town by the lagoon', languages: [{ language: 'de', level: 'B2' }], interests: [{ topic: 'choirs', role: 'shares' }],
        availability: { status: 'seeking', confirmedOn: '2026-11-01', expiresOn: null },
        wants: {
          ...NO_WANTS, countries: ['CZ'], regions: [4], populationMin: 1_000, distanceMax: 900_000,
          traits: [{ trait: 'coast', wish: 'similar' }], forms: ['friendship'], programme: 'CERV', deadline: '2027-03-01',
        },
      }) }),
    })
    for (const said of [
      'A town by the lagoon', 'German (level B2)', 'topic choirs (shares)', 'looking for partners', 'confirmed on 1 November 2026',
      'Where: Czechia or Sachsen', 'Inhabitants: at least 1,000', 'Distance: at most 900 km', 'Traits: on the coast (alike)', 'Form: friendship',
      'Programme: CERV', 'By: 1 March 2027',
    ]) expect(shown).toContain(said)
  })
})

describe('addresses', () => {
  it('carry what differs from the plain page, and nothing else', () => {
    expect(homeAddress(null)).toBe('/')
    expect(homeAddress('pl', 'Łódź')).toBe('/?q=%C5%81%C3%B3d%C5%BA&lang=pl')
    expect(municipalityAddress(6, null)).toBe('/municipalities/6')
    expect(partnersAddress(6, 'en', { country: ['DE', 'CZ'], 'weight.size': ['0'], trait: [] }))
      .toBe('/municipalities/6/partners?country=DE,CZ&weight.size=0&lang=en')
    expect(partnersAddress(null, null, { own_country: ['PL'] })).toBe('/partners?own_country=PL')
    expect(directoryAddress('pl', { q: ['Łódź, Polska'] })).toBe('/municipalities?q=%C5%81%C3%B3d%C5%BA,+Polska&lang=pl')
  })

  it('of assets carry their version', () => {
    const { version } = assetOf('site.css')
    expect(version).toMatch(/^[0-9a-f]{12}$/)
    expect(assetAddress('site.css')).toBe(`/assets/${version}/site.css`)
  })
})
