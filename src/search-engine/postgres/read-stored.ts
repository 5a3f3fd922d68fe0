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
import type { SearchDocument } from '../../projection/search-document.ts'

/** A document without its names, as it is stored. */
export type StoredDocument = Omit<SearchDocument, 'names'>

const levels: ReadonlySet<unknown> = new Set(LEVELS)
const statuses: ReadonlySet<unknown> = new Set(AVAILABILITY_STATUSES)

/** The stored document under the version of its row; null when it is none. */
export function readDocument(value: unknown, version: unknown): StoredDocument | null {
  return typeof version === 'number' && isStoredDocument(value) ? { ...value, version } : null
}

/**
 * The whole document of a row, and its text; null when it is none. The text is the stored one unless that is of an older
 * version (a version is raised without the document being written again) or not the one line that we have written.
 */
export function readDocumentText(documentJson: unknown, version: unknown, namesJson: unknown): DocumentText | null {
  if (typeof documentJson !== 'string' || typeof namesJson !== 'string' || typeof version !== 'number') return null
  const document: unknown = JSON.parse(documentJson)
  const names = readNames(JSON.parse(namesJson))
  if (names === null || !isStoredDocument(document)) return null
  return document.version === version && isOneLine(documentJson) && isOneLine(namesJson)
    ? { document, names, documentJson, namesJson }
    : documentText({ ...document, version, names })
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
