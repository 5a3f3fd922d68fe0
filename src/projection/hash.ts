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

/** JSON with the keys of every object in order and without those that are undefined. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlainObject(part) ? inOrder(part) : part))
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function inOrder(value: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(value)
  // Most objects here have one key or were written in order; only the others are copied.
  if (keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key)) return value
  return Object.fromEntries(keys.sort().map((key) => [key, value[key]]))
}
