import { describe, expect, it } from '@jest/globals'
import { TERM_NAMES } from '../../../src/matching/findings.ts'
import { PartnersPage, type PartnersProps } from '../../../web/pages/partners.tsx'
import { ProfilePartnersPage, type ProfilePartnersProps } from '../../../web/pages/profile-partners.tsx'
import { TERM_GROUPS, termsIn } from '../../../web/term-groups.ts'
import { html, partnersProps, profilePartnersProps, suggestion } from './props.ts'

const page = (given: Partial<PartnersProps>) => html(PartnersPage(partnersProps(given)))
const described = (given: Partial<ProfilePartnersProps>) => html(ProfilePartnersPage(profilePartnersProps(given)))
const UNBALANCED = { text: null, displaced: [] }
const EMPTY = { items: [], from: 1, candidates: 0, missingOfAsker: [], missingOfAll: [], balance: UNBALANCED, loosenText: null }
const SET = { country: ['DE'], interest: ['schools'], population_min: ['1000'], population_max: ['20000'], 'weight.size': ['0'] }

describe('the filters', () => {
  it('keep what was chosen', () => {
    const shown = page({ parameters: SET })
    expect(shown).toContain('<input type="checkbox" name="country" value="DE" checked>')
    expect(shown).toContain('<input type="checkbox" name="interest" value="schools" checked>')
    expect(shown).toMatch(/<input id="population_min"[^>]* value="1000"/)
    expect(shown).toMatch(/<input id="population_max"[^>]* value="20000"/)
    expect(shown.match(/ checked/g)).toHaveLength(2)
  })

  it('show what is chosen before the others, which keep their order', () => {
    const countries = [['AT', 'Austria'], ['DE', 'Germany'], ['FR', 'France'], ['UA', 'Ukraine']] as const
    const { choices } = partnersProps()
    const shown = page({ parameters: { country: ['UA', 'FR'] }, choices: { ...choices, countries } })
    expect([...shown.matchAll(/name="country" value="(..)"/g)].map(([, code]) => code).filter((code) => countries.some(([each]) => each === code)))
      .toEqual(['FR', 'UA', 'AT', 'DE'])
  })

  it('choose nothing by themselves', () => {
    expect(page({})).not.toMatch(/ selected| checked/)
  })

  it('stand above the list, each with a link that takes it away and keeps the others and the language', () => {
    const shown = page({ parameters: SET, language: 'pl' })
    const path = '/municipalities/6/partners'
    expect(shown).toContain(`href="${path}?interest=schools&amp;population_min=1000&amp;population_max=20000&amp;weight.size=0&amp;lang=pl" aria-label="Usuń: Niemcy"`)
    expect(shown).toContain(`href="${path}?country=DE&amp;interest=schools&amp;population_min=1000&amp;weight.size=0&amp;lang=pl" aria-label="Usuń: najwyżej 20 000 mieszkańców"`)
    expect(shown).toContain('aria-label="Usuń: bez składnika: wielkość"')
    expect(page({})).not.toContain('class="chips"')
  })

  it('go with the reader to the next page of the list, the other language and the files', () => {
    const shown = page({ parameters: SET, hasNext: true, page: 2 })
    const kept = 'country=DE&amp;interest=schools&amp;population_min=1000&amp;population_max=20000&amp;weight.size=0'
    expect(shown).toContain(`rel="next" href="/municipalities/6/partners?${kept}&amp;page=3&amp;lang=en"`)
    expect(shown).toContain(`rel="prev" href="/municipalities/6/partners?${kept}&amp;lang=en"`)
    expect(shown).toContain(`href="/municipalities/6/partners?${kept}&amp;page=2&amp;lang=pl"`)
    expect(shown).toContain(`href="/municipalities/6/partners.csv?${kept}&amp;lang=en"`)
  })

  it('say what is wrong beside the field, keep what was typed, and show no list', () => {
    const shown = page({ parameters: { population_min: ['few'] }, faults: [{ field: 'population_min', kind: 'number' }], list: null })
    expect(shown).toMatch(/<input id="population_min"[^>]* value="few"[^>]* aria-invalid="true" aria-describedby="population_min-fault"/)
    expect(shown).toContain('<a href="#population_min">Inhabitants, from: Write a whole number')
    expect(shown).toContain('<title>Error: Partners for Frombork – Twinmatch</title>')
    expect(shown).not.toContain('class="suggestions"')
  })
})

describe('the weights', () => {
  it('are those of all terms, each once', () => {
    expect(TERM_GROUPS.flatMap(termsIn).toSorted()).toEqual([...TERM_NAMES].toSorted())
    expect(page({}).match(/type="range"/g)).toHaveLength(TERM_NAMES.length)
  })

  it('are switched off and on by a link that keeps the rest', () => {
    expect(page({ parameters: { country: ['DE'] } })).toContain('href="/municipalities/6/partners?country=DE&amp;weight.size=0&amp;lang=en" aria-label="size: switch off"')
    const off = page({ parameters: { country: ['DE'], 'weight.size': ['0'] } })
    expect(off).toContain('href="/municipalities/6/partners?country=DE&amp;lang=en" aria-label="size: switch on"')
    expect(off).toMatch(/id="weight\.size"[^>]* value="0"/)
  })
})

describe('the list', () => {
  it('says which ranks it shows of how many', () => {
    const list = { ...EMPTY, items: [suggestion(), suggestion()], from: 21, candidates: 62_270 }
    expect(page({ list, page: 3 })).toContain('21 to 22 of 62,270 municipalities, best first')
    expect(page({ list, page: 3, language: 'pl' })).toContain('21–22 z 62 270 samorządów, od najlepszych')
    expect(page({ list, page: 3 })).toContain('<ol class="suggestions" role="list" start="21">')
  })

  it('shows the terms by strength, those without effect apart, and the sum', () => {
    const shown = page({})
    const rows = [...shown.matchAll(/<tr><th scope="row">([^<]*)<\/th><td>([^<]*)</g)].map(([, name, figure]) => [name, figure])
    expect(rows).toEqual([['distance', '+2.00'], ['size', '−0.50'], ['Score', '+1.50']])
    expect(shown).toContain('No difference: traits.')
  })

  it('says once what makes no difference to any of several', () => {
    const several = page({ list: { ...EMPTY, items: [suggestion(), suggestion()], candidates: 2 } })
    expect(several.match(/No difference/g)).toHaveLength(1)
    expect(several).toContain('No difference for any of these municipalities: traits.')
  })

  it('draws what a term adds to the right of its line, and what it takes away to the left, at one scale', () => {
    const bars = [...page({}).matchAll(/<rect (class="minus" )?x="([\d.]+)" y="1" width="([\d.]+)"/g)].map(([, minus, x, width]) => [minus !== undefined, Number(x), Number(width)])
    expect(bars).toEqual([[false, 30, 23.3], [true, 24.2, 5.8]])
  })

  it('says once what it lacks of the asker and of everybody', () => {
    const shown = page({ list: { items: [suggestion(), suggestion()], from: 1, candidates: 2, missingOfAsker: ['interests'], missingOfAll: ['languages', 'wants'], balance: UNBALANCED, loosenText: null } })
    expect(shown).toContain('Not on record for Frombork, so it plays no part: interests.')
    expect(shown).toContain('Not on record for any municipality below: working languages, the partner sought.')
  })

  it('says that nobody is left, and why that may be', () => {
    expect(page({ list: EMPTY })).toContain('There is nobody to suggest at present.')
    const narrowed = page({ list: EMPTY, parameters: SET })
    expect(narrowed).toContain('Nobody meets all of these conditions. Take one away.')
    expect(narrowed).toContain('few have so far')
    expect(page({ list: EMPTY, parameters: { country: ['DE'] } })).not.toContain('few have so far')
    for (const shown of [page({ list: EMPTY }), narrowed]) expect(shown).not.toContain('class="suggestions"')
  })

  it('stands on a map, with the one that seeks', () => {
    const shown = page({})
    expect(shown).toContain('aria-label="1. Barth"')
    expect(shown).toContain('<g class="spot own" role="img" aria-label="Frombork">')
  })
})

describe('a short list', () => {
  it('comes with what would make it longer', () => {
    expect(page({ list: { ...EMPTY, items: [suggestion()], loosenText: 'Only 1 to choose from.' } })).toContain('<p class="notice">Only 1 to choose from.</p>')
    expect(page({ list: { ...EMPTY, loosenText: 'Nobody meets all conditions.' }, parameters: SET })).toContain('<p>Nobody meets all conditions.</p>')
  })
})

describe('the balance of the list', () => {
  const balance = { text: 'Not by score alone.', displaced: [{ id: 31, name: 'Telgte' }, { id: 32, name: 'Barth' }] }
  const list = { ...EMPTY, items: [suggestion({ moved: 'Place 14 by score alone.' })], balance }

  it('is told, with who gave way, and the way to the list by score alone that keeps the filters', () => {
    const shown = page({ list, parameters: SET })
    expect(shown).toContain('Not by score alone.')
    expect(shown).toContain('<li class="moved">Place 14 by score alone.</li>')
    expect(shown).toMatch(/\(2\): <a href="\/municipalities\/31\?lang=en">Telgte<\/a>, <a href="\/municipalities\/32\?lang=en">Barth<\/a>/)
    expect(shown).toContain('href="/municipalities/6/partners?country=DE&amp;interest=schools&amp;population_min=1000&amp;population_max=20000&amp;weight.size=0&amp;balance=none&amp;lang=en"')
  })

  it('stays switched off from page to page, and can be taken away', () => {
    const shown = page({ list: { ...list, balance: UNBALANCED }, parameters: { ...SET, balance: ['none'] }, hasNext: true })
    expect(shown).not.toContain('Not by score alone.')
    expect(shown).toContain('<input type="hidden" name="balance" value="none"')
    expect(shown).toContain('aria-label="Remove: By score alone"')
    expect(shown).toMatch(/rel="next" href="[^"]*balance=none&amp;page=2/)
  })
})

describe('partners for a municipality that is described', () => {
  const given = { described: { country: 'PL', place: 'Frombork', near: 'Frauenburg' }, own: { lat: 54, lon: 19 }, list: { ...EMPTY, items: [suggestion()], candidates: 1 } }

  it('keep the description in the form of the list and in its links, and the list in the form of the description', () => {
    const shown = described({ ...given, parameters: { own_country: ['PL'], own_near: ['Frauenburg'], country: ['DE'] } })
    expect(shown).toContain('<input type="hidden" name="own_near" value="Frauenburg">')
    const edited = described({ ...given, described: null, isEdited: true, parameters: { own_country: ['PL'], own_near: ['Frauenburg'], country: ['DE'] } })
    expect(edited).toContain('<input type="hidden" name="country" value="DE">')
    expect(edited).toMatch(/<input id="own_near"[^>]* value="Frauenburg"/)
    expect(shown).toContain('href="/partners?own_country=PL&amp;own_near=Frauenburg&amp;lang=en" aria-label="Remove: Germany"')
    expect(shown).toContain('Distances are those from Frombork.')
  })

  it('say that a place was not found', () => {
    expect(described({ ...given, described: { ...given.described, place: null } })).toContain('No place in this country resembles “Frauenburg”.')
  })
})
