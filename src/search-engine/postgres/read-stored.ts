/* Reading back what `stored-document.ts` wrote. */
import { documentText, type DocumentText } from '../../projection/document-text.ts'
import { readNames } from '../../projection/name-tuple.ts'
import { SCHEMA_VERSION } from '../../projection/search-document.ts'
import { spellingsOf } from '../../projection/spellings.ts'
import type { Standing } from '../../use-cases/ports/search-index.ts'
import { isStoredDocument, type StoredDocument } from '../document-shape.ts'

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
