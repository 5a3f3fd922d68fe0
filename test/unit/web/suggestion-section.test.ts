import { describe, expect, it } from '@jest/globals'
import { NO_FILTERS } from '../../../web/addresses.ts'
import { MunicipalityPage, type MunicipalityProps } from '../../../web/pages/municipality.tsx'
import { html, municipalityProps, suggestion } from './props.ts'

const page = (given: Partial<MunicipalityProps>) => html(MunicipalityPage(municipalityProps(given)))
const UNBALANCED = { text: null, displaced: [] }
const EMPTY = { items: [], from: 1, candidates: 0, missingOfAsker: [], missingOfAll: [], balance: UNBALANCED, loosenText: null }
const SET = { country: 'DE', interest: 'schools', populationMin: '1000', populationMax: '20000', balance: '', text: '', without: '' }

describe('the filters', () => {
  it('keep what was chosen', () => {
    const shown = page({ filters: SET })
    expect(shown).toContain('<option value="DE" selected>Germany</option>')
    expect(shown).toContain('<option value="schools" selected>Schools</option>')
    expect(shown).toMatch(/<input id="population_min"[^>]* value="1000"/)
    expect(shown).toMatch(/<input id="population_max"[^>]* value="20000"/)
    expect(shown.match(/ selected/g)).toHaveLength(2)
  })

  it('choose nothing by themselves', () => {
    expect(page({})).not.toMatch(/ selected| checked/)
  })

  it('keep a choice that the list does not offer: several countries, a whole group of topics', () => {
    const shown = page({ filters: { ...NO_FILTERS, country: 'CZ,DE', interest: 'youth' } })
    expect(shown).toContain('<option value="CZ,DE" selected>Czechia or Germany</option>')
    expect(shown).toContain('<option value="youth" selected>topic youth</option>')
  })

  it('stand above the list, each with a link that takes it away and keeps the others and the language', () => {
    const shown = page({ filters: SET, language: 'pl' })
    expect(shown).toContain('href="/municipalities/6?interest=schools&amp;population_min=1000&amp;population_max=20000&amp;lang=pl#suggestions" aria-label="Usuń: Niemcy"')
    expect(shown).toContain('href="/municipalities/6?country=DE&amp;interest=schools&amp;population_min=1000&amp;lang=pl#suggestions" aria-label="Usuń: najwyżej 20 000 mieszkańców"')
    expect(page({})).not.toContain('class="chips"')
  })

  it('go with the reader to the next page of the list and to the other language', () => {
    const shown = page({ filters: SET, hasNext: true, page: 2 })
    const kept = 'country=DE&amp;interest=schools&amp;population_min=1000&amp;population_max=20000'
    expect(shown).toContain(`rel="next" href="/municipalities/6?${kept}&amp;page=3&amp;lang=en#suggestions"`)
    expect(shown).toContain(`rel="prev" href="/municipalities/6?${kept}&amp;lang=en#suggestions"`)
    expect(shown).toContain(`href="/municipalities/6?${kept}&amp;page=2&amp;lang=pl" lang="pl"`)
  })

  it('say what is wrong beside the field, keep what was typed, and show no list', () => {
    const shown = page({ filters: { ...NO_FILTERS, populationMin: 'few' }, faults: [{ field: 'populationMin', kind: 'population' }], list: null })
    expect(shown).toMatch(/<input id="population_min"[^>]* aria-invalid="true" aria-describedby="population_min-fault"[^>]* value="few"/)
    expect(shown).toContain('<a href="#population_min">Write a whole number')
    expect(shown).toContain('<title>Error: Frombork, Poland – Twinmatch</title>')
    expect(shown).not.toContain('class="suggestions"')
  })
})

describe('the list', () => {
  it('says which ranks it shows of how many', () => {
    const list = { ...EMPTY, items: [suggestion(), suggestion()], from: 21, candidates: 62_270 }
    expect(page({ list, page: 2 })).toContain('21 to 22 of 62,270 municipalities, best first')
    expect(page({ list, page: 2, language: 'pl' })).toContain('21–22 z 62 270 samorządów, od najlepszych')
    expect(page({ list, page: 2 })).toContain('<ol class="suggestions" role="list" start="21">')
  })

  it('shows the terms by strength, those without effect apart, and the sum', () => {
    const shown = page({})
    const rows = [...shown.matchAll(/<tr><th scope="row">([^<]*)<\/th><td class="number">([^<]*)</g)].map(([, name, figure]) => [name, figure])
    expect(rows).toEqual([['distance', '+2.00'], ['size', '−0.50'], ['Score', '+1.50']])
    expect(shown).toContain('No difference: traits.')
  })

  it('says once what it lacks of the asker and of everybody', () => {
    const shown = page({ list: { items: [suggestion(), suggestion()], from: 1, candidates: 2, missingOfAsker: ['interests'], missingOfAll: ['languages', 'wants'], balance: UNBALANCED, loosenText: null } })
    expect(shown).toContain('Not on record for Frombork, so it plays no part: interests.')
    expect(shown).toContain('Not on record for any municipality below: working languages, the partner sought.')
  })

  it('says that nobody is left, and why that may be', () => {
    expect(page({ list: EMPTY })).toContain('There is nobody to suggest at present.')
    const narrowed = page({ list: EMPTY, filters: SET })
    expect(narrowed).toContain('Nobody meets all of these conditions. Take one away.')
    expect(narrowed).toContain('few have so far')
    expect(page({ list: EMPTY, filters: { ...NO_FILTERS, country: 'DE' } })).not.toContain('few have so far')
    for (const shown of [page({ list: EMPTY }), narrowed]) expect(shown).not.toContain('class="suggestions"')
  })
})

describe('a short list', () => {
  it('comes with what would make it longer', () => {
    expect(page({ list: { ...EMPTY, items: [suggestion()], loosenText: 'Only 1 to choose from.' } })).toContain('<p class="notice">Only 1 to choose from.</p>')
    expect(page({ list: { ...EMPTY, loosenText: 'Nobody meets all conditions.' }, filters: SET })).toContain('<p>Nobody meets all conditions.</p>')
  })
})

describe('the balance of the list', () => {
  const balance = { text: 'Not by score alone.', displaced: [{ id: 31, name: 'Telgte' }, { id: 32, name: 'Barth' }] }
  const list = { ...EMPTY, items: [suggestion({ moved: 'Place 14 by score alone.' })], balance }

  it('is told, with who gave way, and the way to the list by score alone that keeps the filters', () => {
    const shown = page({ list, filters: SET })
    expect(shown).toContain('Not by score alone.')
    expect(shown).toContain('<li class="moved">Place 14 by score alone.</li>')
    expect(shown).toMatch(/\(2\): <a href="\/municipalities\/31\?lang=en">Telgte<\/a>, <a href="\/municipalities\/32\?lang=en">Barth<\/a>/)
    expect(shown).toContain('href="/municipalities/6?country=DE&amp;interest=schools&amp;population_min=1000&amp;population_max=20000&amp;balance=none&amp;lang=en#suggestions"')
  })

  it('stays switched off from page to page, and can be taken away', () => {
    const shown = page({ list: { ...list, balance: UNBALANCED }, filters: { ...SET, balance: 'none', text: '', without: '' }, hasNext: true })
    expect(shown).not.toContain('Not by score alone.')
    expect(shown).toContain('<input type="hidden" name="balance" value="none"')
    expect(shown).toContain('aria-label="Remove: By score alone"')
    expect(shown).toMatch(/rel="next" href="[^"]*balance=none&amp;page=2/)
  })
})

describe('a wish in own words', () => {
  const filters = { ...NO_FILTERS, text: 'choirs, by the sea', without: 'trait:coast' }
  const understood = {
    things: [{ key: 'topic:music_choirs', label: 'Music', isLeftOut: false }, { key: 'trait:coast', label: 'on the coast', isLeftOut: true }], rest: ['ułani'],
  }

  it('stays in its field, and each thing that was understood can be left out and taken back', () => {
    const shown = page({ filters, understood })
    expect(shown).toMatch(/<textarea[^>]* name="text"[^>]*>choirs, by the sea<\/textarea>/)
    expect(shown).toContain('text=choirs,+by+the+sea&amp;without=trait%3Acoast,topic%3Amusic_choirs&amp;lang=en#suggestions" aria-label="Not meant: Music"')
    expect(shown).toContain('text=choirs,+by+the+sea&amp;lang=en#suggestions" aria-label="Meant after all: on the coast"')
    expect(shown).toContain('Looked for as words: ułani')
  })

  it('begins anew when it is sent again, and says what is wrong with it', () => {
    expect(page({ filters, understood })).not.toContain('name="without"')
    expect(page({ filters, faults: [{ field: 'text', kind: 'text' }], list: null })).toContain('Write at most 2,000 characters.')
  })
})
