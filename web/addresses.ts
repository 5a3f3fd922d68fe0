import type { TermName } from '../src/matching/findings.ts'
import type { Language } from '../src/wording/language.ts'
import { addressOf, NO_PARAMETERS } from './parameters.ts'

/** The filters of the list of suggestions as they stand in the address and in the fields; empty for none. */
export interface FilterValues {
  readonly country: string
  readonly interest: string
  readonly populationMin: string
  readonly populationMax: string
  /** `none`, or the steps of balance that are wanted; empty for all of them. */
  readonly balance: string
  /** The wanted partner in the asker's own words. */
  readonly text: string
  /** Keys of what was understood of the text and is not meant, by commas. */
  readonly without: string
}

export const NO_FILTERS: FilterValues = Object.freeze({ country: '', interest: '', populationMin: '', populationMax: '', balance: '', text: '', without: '' })

/** The names by which the filters stand in addresses. */
export const FILTER_PARAMETERS = {
  country: 'country', interest: 'interest', populationMin: 'population_min', populationMax: 'population_max', balance: 'balance',
  text: 'text', without: 'without',
} as const satisfies Record<keyof FilterValues, string>

/** The place on a municipality's page where its suggestions begin. */
export const SUGGESTIONS = 'suggestions'

/** The first page, with what was searched for. `language` null: in whatever language the reader's browser asks for. */
export function homeAddress(language: Language | null, query = ''): string {
  return addressOf('/', query === '' ? NO_PARAMETERS : { q: [query] }, language)
}

/** The directory, as its parameters narrow it. */
export function directoryAddress(language: Language | null, parameters = NO_PARAMETERS): string {
  return addressOf('/municipalities', parameters, language)
}

/** Where the search box for other websites is set up. */
export function embedSetUpAddress(language: Language | null, parameters = NO_PARAMETERS): string {
  return addressOf('/search-box', parameters, language)
}

/** The page of a municipality, its list narrowed and turned to a page; the first is 1. */
export function municipalityAddress(id: number, language: Language | null, filters = NO_FILTERS, page = 1): string {
  return addressOf(`/municipalities/${id}`, {
    ...Object.fromEntries(filterNames.flatMap((name) => (filters[name] === '' ? [] : [[FILTER_PARAMETERS[name], [filters[name]]]]))),
    ...(page === 1 ? {} : { page: [String(page)] }),
  }, language)
}

export const filterNames = Object.keys(FILTER_PARAMETERS) as (keyof FilterValues)[]

/** How the ranking works, or all the figures of one of its terms. */
export function rankingAddress(language: Language | null, term: TermName | null = null): string {
  return addressOf(term === null ? '/ranking' : `/ranking/${term}`, NO_PARAMETERS, language)
}

/** Where everything comes from. */
export function sourcesAddress(language: Language | null): string {
  return addressOf('/sources', NO_PARAMETERS, language)
}

/** The accessibility statement. */
export function accessibilityAddress(language: Language | null): string {
  return addressOf('/accessibility', NO_PARAMETERS, language)
}

/** Lists of partnerships, as their parameters narrow them. */
export function partnershipsAddress(language: Language | null, parameters = NO_PARAMETERS): string {
  return addressOf('/partnerships', parameters, language)
}

/** The map of the partnerships between two countries. */
export function linksMapAddress(language: Language | null, parameters = NO_PARAMETERS): string {
  return addressOf('/partnerships/map', parameters, language)
}

/** Partnerships in numbers. */
export function numbersAddress(language: Language | null, parameters = NO_PARAMETERS): string {
  return addressOf('/partnerships/numbers', parameters, language)
}

/** Municipalities side by side. */
export function compareAddress(language: Language | null, ids: readonly number[]): string {
  return addressOf('/compare', ids.length === 0 ? NO_PARAMETERS : { ids: ids.map(String) }, language)
}

/** The shortlist of these municipalities; without any, the one that the browser keeps. */
export function shortlistAddress(language: Language | null, ids: readonly number[]): string {
  return addressOf('/shortlist', ids.length === 0 ? NO_PARAMETERS : { ids: ids.map(String) }, language)
}
