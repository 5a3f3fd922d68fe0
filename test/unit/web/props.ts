/** Whole props for pages, to be varied by a test. */
import type { VNode } from 'preact'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { EMPTY_PROFILE } from '../../../src/domain/profile.ts'
import type { MunicipalityCard } from '../../../src/use-cases/municipality-card.ts'
import type { MunicipalityRecord } from '../../../src/use-cases/get-municipality.ts'
import { NO_FILTERS } from '../../../web/addresses.ts'
import type { HomeProps } from '../../../web/pages/home.tsx'
import type { MunicipalityProps } from '../../../web/pages/municipality.tsx'
import type { WordedSuggestion } from '../../../web/sections/suggestion-card.tsx'
import { renderPage } from '../../../web/render.ts'
import { registerDataset } from '../../support/register-records.ts'

/** A page as one reads it: spaces that do not break are spaces, and void elements have no slash. */
export const html = (page: VNode): string => renderPage(page).replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('/>', '>')

export const SAMPLE: Dataset = { ...registerDataset, id: 'sample', attribution: 'Partnerships: a sample', isSample: true }
export const WELL = { degraded: false, pending: 0 }

export const card = (given: Partial<MunicipalityCard> = {}): MunicipalityCard => ({
  id: 6, name: 'Frombork', country: 'PL', level: 'municipality', region: 'Warmińsko-Mazurskie', population: 2_500,
  location: { lat: 54.36, lon: 19.68 }, codes: { geonames: '3099213' }, ...given,
})

type Given = Partial<Pick<MunicipalityRecord, 'profile' | 'partnerships'>> & { readonly municipality?: Partial<MunicipalityRecord['municipality']> }

export function record({ municipality, ...given }: Given = {}): MunicipalityRecord {
  const own = card(municipality?.name === undefined ? {} : { name: municipality.name })
  return {
    card: own,
    municipality: {
      id: own.id, name: own.name, country: own.country, level: own.level, location: own.location, population: own.population,
      codes: own.codes, version: 1, regionId: 1, regionName: own.region, countyId: null, countyName: null, populationOf: 'seat',
      populationDate: null, area: null, altitude: 10, coastDistance: 900, borderDistance: null, names: [], places: [], datasetId: 'geonames',
      traits: [{ trait: 'coast', source: 'under 1 km from the coast' }],
      ...municipality,
    },
    profile: EMPTY_PROFILE, partnerships: [], datasets: [registerDataset],
    ...given,
  }
}

export const partnership = (partner: Partial<MunicipalityCard>, source = 'A list'): MunicipalityRecord['partnerships'][number] => ({
  id: 1, version: 1, partner: card(partner), form: 'partnership', status: 'active', since: 1998, until: null, areas: [], note: '',
  source, datasetId: 'sample',
})

export const suggestion = (given: Partial<WordedSuggestion> = {}): WordedSuggestion => ({
  municipality: card({ id: 9, name: 'Barth', country: 'DE', region: 'Mecklenburg-Vorpommern', population: 8_700 }),
  score: 1.5, distance: 452_000,
  terms: [
    { term: 'size', contribution: -0.5, forth: -0.5, back: -0.5, weight: 1 },
    { term: 'distance', contribution: 2, forth: 2.5, back: 1.5, weight: 1 },
    { term: 'traits', contribution: 0, forth: 0, back: 0, weight: 1 },
  ],
  reasons: ['Within reach.'], reservations: ['Different in size.'], moved: null, missing: ['partners'],
  ...given,
})

export const homeProps = (given: Partial<HomeProps> = {}): HomeProps =>
  ({ language: 'en', query: '', items: null, registerSize: 71_176, state: WELL, datasets: [registerDataset], ...given })

export const municipalityProps = (given: Partial<MunicipalityProps> = {}): MunicipalityProps => ({
  language: 'en', record: record(), filters: NO_FILTERS, faults: [], page: 1, hasNext: false, state: WELL,
  choices: {
    countries: [['CZ', 'Czechia'], ['DE', 'Germany']], pausedCountries: [['RU', 'Russia']],
    interests: [{ group: 'Young people', topics: [['youth_exchange', 'Youth exchange'], ['schools', 'Schools']] }],
  },
  list: { items: [suggestion()], from: 1, candidates: 1, missingOfAsker: [], missingOfAll: [], balance: { text: null, displaced: [] }, loosenText: null },
  understood: null,
  datasets: [registerDataset], topic: (id) => `topic ${id}`, regionNames: new Map(),
  ...given,
})
