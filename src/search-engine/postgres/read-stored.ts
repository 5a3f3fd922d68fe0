/*
 * Reading back what `stored-document.ts` wrote. A schema library would take seconds for the 73,000 documents that the
 * snapshot is loaded from, so what ranking depends on is looked at by hand: the kinds of the values on which a wrong
 * one would make the program stumble or rank by nonsense. Nobody but our own engine writes these rows, from typed
 * documents; what this guards against are rows of another schema version, or written behind our back.
 */
import { LEVELS } from '../../domain/municipality.ts'
import { AVAILABILITY_STATUSES } from '../../domain/profile.ts'
import { documentText, type DocumentText } from '../../projection/document-text.ts'
import { readNames } from '../../projection/name-tuple.ts'
import { SCHEMA_VERSION, type SearchDocument } from '../../projection/search-document.ts'

/** A document without its names, as it is stored. */
export type StoredDocument = Omit<SearchDocument, 'names'>

const levels: ReadonlySet<unknown> = new Set(LEVELS)
const statuses: ReadonlySet<unknown> = new Set(AVAILABILITY_STATUSES)

/** The stored document under the version of its row; null when it is none. */
export function readDocument(value: unknown, version: unknown): StoredDocument | null {
  return typeof version === 'number' && isStoredDocument(value) ? { ...value, version } : null
}

/**
 * The parts of a row as text; null when it is none of ours. They are passed on unread when they begin as we have written
 * them. A document whose version was raised without being written again, a row of a former program, or one that somebody
 * else has written, is read and written anew.
 */
export function readDocumentText(id: number, version: number, document: unknown, derived: unknown, names: unknown, spellings: unknown): DocumentText | null {
  if (typeof document !== 'string' || typeof names !== 'string') return null
  if (typeof derived === 'string' && typeof spellings === 'string') {
    const stored = { document, derived, names, spellings }
    if (document.startsWith(beginning(id, version)) && Object.values(stored).every(isOneLine)) return stored
  }
  const parsed: unknown = JSON.parse(document)
  const readableNames = readNames(JSON.parse(names))
  return readableNames !== null && isStoredDocument(parsed) && parsed.id === id ? documentText({ ...parsed, version, names: readableNames }) : null
}

/** How `withoutNames` begins a document. */
function beginning(id: number, version: number): string {
  return `{"id":${id},"version":${version},"schemaVersion":${SCHEMA_VERSION},`
}

/** Nothing before it, behind it, or on another line. */
function isOneLine(json: string): boolean {
  return /^[[{].*[\]}]$/.test(json)
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
