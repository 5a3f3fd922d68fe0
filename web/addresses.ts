import type { TermName } from '../src/matching/findings.ts'
import type { Language } from '../src/wording/language.ts'
import { addressOf, NO_PARAMETERS, type Parameters } from './parameters.ts'

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

/** The page of a municipality. */
export function municipalityAddress(id: number, language: Language | null): string {
  return addressOf(`/municipalities/${id}`, NO_PARAMETERS, language)
}

/** How the ranking works, or all the figures of one of its terms. */
export function rankingAddress(language: Language | null, term: TermName | null = null): string {
  return addressOf(term === null ? '/ranking' : `/ranking/${term}`, NO_PARAMETERS, language)
}

/** The reference of the API. */
export function referenceAddress(language: Language | null): string {
  return addressOf('/docs', NO_PARAMETERS, language)
}

/** What a kind of problem means. */
export function problemKindAddress(language: Language | null, code: string): string {
  return addressOf(`/problems/${code}`, NO_PARAMETERS, language)
}

/** Where everything comes from. */
export function sourcesAddress(language: Language | null): string {
  return addressOf('/sources', NO_PARAMETERS, language)
}

/** What is said of a dataset there. */
export function datasetAddress(language: Language, id: string): string {
  return `${sourcesAddress(language)}#dataset-${encodeURIComponent(id)}`
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

/** Partners for a municipality of the register, or (null) for one that is described, with what narrows and turns the list. */
export function partnersAddress(id: number | null, language: Language | null, parameters: Parameters = NO_PARAMETERS): string {
  return addressOf(partnersPath(id), parameters, language)
}

export const FILE_FORMATS = ['csv', 'geojson'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** The same list as a file. */
export function partnersFileAddress(id: number | null, format: FileFormat, language: Language, parameters: Parameters): string {
  return addressOf(`${partnersPath(id)}.${format}`, parameters, language)
}

function partnersPath(id: number | null): string {
  return id === null ? '/partners' : `/municipalities/${id}/partners`
}

/** Where a reader says what is wrong in the record of a municipality. */
export function correctionAddress(id: number, language: Language | null): string {
  return addressOf(`/municipalities/${id}/correction`, NO_PARAMETERS, language)
}

/** Where files are brought in, by people with a key; everything of it lies below. */
export const IMPORT_PATH = '/import'

export function importAddress(language: Language | null): string {
  return addressOf(IMPORT_PATH, NO_PARAMETERS, language)
}

/** The columns of a file that was sent. */
export function mappingAddress(language: Language | null, file: number, parameters: Parameters): string {
  return addressOf(`${IMPORT_PATH}/files/${file}`, parameters, language)
}

/** A run of a file. */
export function runAddress(language: Language | null, run: number, parameters: Parameters = NO_PARAMETERS): string {
  return addressOf(`${IMPORT_PATH}/runs/${run}`, parameters, language)
}
