/*
 * Reading back what `stored-document.ts` wrote. A schema library would take seconds for the 73,000 documents that the
 * snapshot is loaded from, so what ranking depends on is looked at by hand: the kinds of the values on which a wrong
 * one would make the program stumble or rank by nonsense. Nobody but our own engine writes these rows, from typed
 * documents; what this guards against are rows of another schema version, or written behind our back.
 */
import { LEVELS, NAME_KINDS } from '../../domain/municipality.ts'
import { AVAILABILITY_STATUSES } from '../../domain/profile.ts'
import type { SearchDocument, SearchName } from '../../projection/search-document.ts'

/** A document without its names, as it is stored. */
export type StoredDocument = Omit<SearchDocument, 'names'>

const levels: ReadonlySet<unknown> = new Set(LEVELS)
const statuses: ReadonlySet<unknown> = new Set(AVAILABILITY_STATUSES)

/** The stored document under the version of its row; null when it is none. */
export function readDocument(value: unknown, version: unknown): StoredDocument | null {
  return typeof version === 'number' && isStoredDocument(value) ? { ...value, version } : null
}

/** The whole document of a row; null when it is none. Copied once: a rebuild reads all of them. */
export function readWithNames(value: unknown, version: unknown, stored: unknown): SearchDocument | null {
  const names = readNames(stored)
  return names !== null && typeof version === 'number' && isStoredDocument(value) ? { ...value, version, names } : null
}

/** The stored names; null when they are none. */
export function readNames(value: unknown): SearchName[] | null {
  if (!Array.isArray(value)) return null
  const names: SearchName[] = []
  for (const tuple of value as readonly unknown[]) {
    if (!Array.isArray(tuple)) return null
    const [text, folded, kindAt, place, placePopulation] = tuple as readonly unknown[]
    const kind = typeof kindAt === 'number' ? NAME_KINDS[kindAt] : undefined
    if (typeof text !== 'string' || typeof folded !== 'string' || kind === undefined) return null
    const name = { text, folded, kind, place: typeof place === 'string' ? place : null }
    names.push(typeof placePopulation === 'number' ? { ...name, placePopulation } : name)
  }
  return names
}

function isStoredDocument(value: unknown): value is StoredDocument {
  if (!isRecord(value)) return false
  return isNumber(value['id']) && isNumber(value['lat']) && isNumber(value['lon'])
    && typeof value['name'] === 'string' && typeof value['country'] === 'string' && typeof value['words'] === 'string'
    && levels.has(value['level'])
    && isNumberOrNull(value['population']) && isNumberOrNull(value['regionId']) && isNumberOrNull(value['countyId'])
    && isListOf(value['traits'], isString) && isListOf(value['offers'], isString)
    && isListOf(value['seeks'], isString) && isListOf(value['shares'], isString)
    && isListOf(value['languages'], isRecord) && isListOf(value['partners'], hasNumericId)
    && isRecord(value['wants']) && isRecord(value['availability']) && statuses.has(value['availability']['status'])
    && isRecord(value['codes'])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || typeof value === 'number'
}

function hasNumericId(value: unknown): boolean {
  return isRecord(value) && isNumber(value['id'])
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem)
}
