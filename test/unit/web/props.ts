/** Whole props for pages, to be varied by a test. */
import type { VNode } from 'preact'
import { traitSource } from '../../../src/domain/trait-source.ts'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { EMPTY_PROFILE } from '../../../src/domain/profile.ts'
import type { MunicipalityCard } from '../../../src/use-cases/municipality-card.ts'
import type { MunicipalityRecord } from '../../../src/use-cases/get-municipality.ts'
import type { DirectoryProps } from '../../../web/pages/directory.tsx'
import type { HomeProps } from '../../../web/pages/home.tsx'
import type { MunicipalityProps } from '../../../web/pages/municipality.tsx'
import type { PartnersProps } from '../../../web/pages/partners.tsx'
import type { ProfilePartnersProps } from '../../../web/pages/profile-partners.tsx'
import type { PartnerChoices } from '../../../web/sections/partner-filters.tsx'
import type { WordedSuggestion } from '../../../web/sections/suggestion-card.tsx'
import { renderPage } from '../../../web/render.ts'
import { registerDataset } from '../../support/register-records.ts'

/** A page as one reads it: spaces that do not break are spaces, and void elements have no slash. */
export const html = (page: VNode): string => renderPage(page).replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('/>', '>')

export const SAMPLE: Dataset = { ...registerDataset, id: 'sample', attribution: 'Partnerships: a sample', isSample: true }
export const WELL = { degraded: false, pending: 0, empty: false }

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
      traits: [{ trait: 'coast', source: traitSource('coast_distance', { metres: 900, municipality: null }) }],
      ...municipality,
    },
    profile: EMPTY_PROFILE, partnerships: [], datasets: [registerDataset],
    ...given,
  }
}

export const partnership = (partner: Partial<MunicipalityCard>, source = 'A list'): MunicipalityRecord['partnerships'][number] => ({
  id: 1, version: 1, partner: card(partner), form: 'partnership', status: 'active', since: 1998, until: null, areas: [], events: [], note: '',
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
  ({ language: 'en', query: '', items: null, figures: { municipalities: 71_176, countries: 52, partnerships: 680 }, state: WELL, datasets: [registerDataset], ...given })

export const municipalityProps = (given: Partial<MunicipalityProps> = {}): MunicipalityProps => ({
  language: 'en', record: record(), state: WELL, datasets: [registerDataset], topic: (id) => `topic ${id}`, regionNames: new Map(),
  ...given,
})

const NAMES = { topic: (id: string) => `topic ${id}`, ids: new Map([[4, 'Sachsen']]) }

const CHOICES: PartnerChoices = {
  countries: [['CZ', 'Czechia'], ['DE', 'Germany']], pausedCountries: [['RU', 'Russia']], regions: [['4', 'Sachsen']],
  interests: [{ group: 'Young people', topics: [['youth_exchange', 'Youth exchange'], ['schools', 'Schools']] }],
  languages: [['de', 'German'], ['en', 'English']],
}

export const partnersProps = (given: Partial<PartnersProps> = {}): PartnersProps => ({
  language: 'en', asker: card(), parameters: {}, faults: [], choices: CHOICES, names: NAMES, understood: null, page: 1, hasNext: false, state: WELL,
  list: { items: [suggestion()], from: 1, candidates: 1, missingOfAsker: [], missingOfAll: [], balance: { text: null, displaced: [] }, loosenText: null }, datasets: [registerDataset],
  ...given,
})

export const profilePartnersProps = (given: Partial<ProfilePartnersProps> = {}): ProfilePartnersProps => ({
  language: 'en', query: '', found: null, isEdited: false, described: null, own: null, countries: [['DE', 'Germany'], ['PL', 'Poland']], parameters: {}, faults: [],
  choices: CHOICES, names: NAMES, understood: null, page: 1, hasNext: false, state: WELL, list: null, datasets: [registerDataset],
  ...given,
})

export const directoryProps = (given: Partial<DirectoryProps> = {}): DirectoryProps => ({
  language: 'en', parameters: {}, sort: '-population', faults: [], names: NAMES, previous: null, next: null, state: WELL, datasets: [registerDataset],
  list: { items: [card()], total: 1, from: 1 }, countries: [['DE', 'Germany'], ['PL', 'Poland']],
  facets: { country: [{ value: 'PL', label: 'Poland', count: 1_200 }], level: [{ value: 'municipality', label: 'municipality', count: 1_200 }] },
  ...given,
})
