import { createHash } from 'node:crypto'
import type { SearchDocument } from './search-document.ts'

/**
 * A fingerprint of what a document says, 40 hex digits: equal for equal documents, whatever the order of their keys.
 * The version is no part of it, so that a change that changes nothing that is searched is seen as none; the schema
 * version is. SHA-1 guards against accident, not against attack.
 */
export function hashDocument(document: SearchDocument): string {
  const { version: _version, ...content } = document
  return createHash('sha1').update(canonicalJson(content)).digest('hex')
}

/**
 * JSON with the keys of every object in order and without those that are undefined. Written out here, since an import
 * has every document hashed: `JSON.stringify` with a function that puts keys in order takes twice as long.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members: Readonly<Record<string, unknown>> = { ...value }
  let text = ''
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}
