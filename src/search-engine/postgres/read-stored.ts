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
import { spellingsOf } from '../../projection/spellings.ts'
import type { Standing } from '../../use-cases/ports/search-index.ts'

/** A document without its names, as it is stored. */
export type StoredDocument = Omit<SearchDocument, 'names'>

const levels: ReadonlySet<unknown> = new Set(LEVELS)
const statuses: ReadonlySet<unknown> = new Set(AVAILABILITY_STATUSES)

/** The stored document under the version of its row; null when it is none. */
export function readDocument(value: unknown, version: unknown): StoredDocument | null {
  return typeof version === 'number' && isStoredDocument(value) ? { ...value, version } : null
}

/** How a document that we have stored begins. */
const BEGINNING = /^\{"id":(\d+),"version":(\d+),"schemaVersion":(\d+),/

/**
 * The parts of a row as text; null when it is none of ours. All but the names are passed on unread, when they begin as we
 * have written them, under the version of the row: it may have been raised without the document being written again. What
 * a former program has written, or somebody else, is read and written anew.
 */
export function readDocumentText({ id, version, hash }: Standing, document: unknown, derived: unknown, names: unknown): DocumentText | null {
  if (typeof document !== 'string' || typeof names !== 'string') return null
  const parsedNames = readNames(JSON.parse(names))
  if (parsedNames === null) return null
  const [beginning, ofId, ofVersion, ofSchema] = BEGINNING.exec(document) ?? []
  if (beginning !== undefined && Number(ofId) === id && Number(ofSchema) === SCHEMA_VERSION
    && typeof derived === 'string' && derived.startsWith(`{"hash":"${hash}",`) && [document, derived, names].every(isOneLine)) {
    const raised = Number(ofVersion) === version ? document
      : `{"id":${id},"version":${version},"schemaVersion":${SCHEMA_VERSION},${document.slice(beginning.length)}`
    return { document: raised, derived, names, spellings: JSON.stringify(spellingsOf(parsedNames)) }
  }
  const parsed: unknown = JSON.parse(document)
  return isStoredDocument(parsed) && parsed.id === id ? documentText({ ...parsed, version, names: parsedNames }, hash) : null
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
