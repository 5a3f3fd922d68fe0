/*
 * What both engines read back. A schema library would take seconds for the 73,000 documents that the snapshot is loaded
 * from, so what ranking and cards depend on is looked at by hand: the kinds of the values on which a wrong one would make
 * the program stumble or rank by nonsense. Nobody but our own engines writes these documents, from typed ones; what this
 * guards against are documents of another schema version, or written behind our back.
 */
import { LEVELS } from '../domain/municipality.ts'
import { AVAILABILITY_STATUSES } from '../domain/profile.ts'
import type { SearchDocument } from '../projection/search-document.ts'

/** A document without its names, as it is stored. */
export type StoredDocument = Omit<SearchDocument, 'names'>

const levels: ReadonlySet<unknown> = new Set(LEVELS)
const statuses: ReadonlySet<unknown> = new Set(AVAILABILITY_STATUSES)

/** Whether it is one of ours; its version apart, which a row has beside it. */
export function isStoredDocument(value: unknown): value is StoredDocument {
  if (!isRecord(value)) return false
  return isNumber(value['id']) && isNumber(value['lat']) && isNumber(value['lon'])
    && typeof value['name'] === 'string' && typeof value['country'] === 'string' && typeof value['words'] === 'string'
    && (value['regionName'] === null || typeof value['regionName'] === 'string')
    && levels.has(value['level'])
    && isNumberOrNull(value['population']) && isNumberOrNull(value['regionId']) && isNumberOrNull(value['countyId'])
    && isListOf(value['traits'], isString) && isListOf(value['offers'], isString)
    && isListOf(value['seeks'], isString) && isListOf(value['shares'], isString)
    && isListOf(value['languages'], isRecord) && isListOf(value['partners'], hasNumericId)
    && isRecord(value['wants']) && isRecord(value['availability']) && statuses.has(value['availability']['status'])
    && isRecord(value['codes'])
}

export function isRecord(value: unknown): value is Record<string, unknown> {
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
