import { createHash } from 'node:crypto'
import { InvalidInput, VersionRequired } from '../shared/errors.ts'
import { inputFault } from '../shared/field-fault.ts'

/**
 * The entity tag of a record: its version, and for a representation also a digest of it, since what is shown of
 * other records may change without a new version of this one.
 */
export function versionTag(version: number, representation?: unknown): string {
  if (representation === undefined) return `"${version}"`
  return `"${version}.${digestOf(JSON.stringify(representation)).slice(0, 12)}"`
}

/** The entity tag of what has no version: a digest of it, so that who has it already need not get it again. */
export function contentTag(content: string): string {
  return `"${digestOf(content).slice(0, 22)}"`
}

function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url')
}

/**
 * The version that a write expects: from `If-Match: "12"`, or `"12.digest"` as it was read; null for `*` (any).
 * Fails with VersionRequired where the header is missing, and with InvalidInput where it is no tag of ours.
 */
export function expectedVersion(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined) throw new VersionRequired('Send the header "If-Match" with the ETag that you read, or with * for any version.')
  const value = ifMatch.trim()
  if (value === '*') return null
  const tag = /^"(\d{1,9})(?:\.[\w-]{1,64})?"$/.exec(value)
  if (tag === null) throw new InvalidInput([inputFault('If-Match', 'not_a_version_tag', {})])
  return Number(tag[1])
}
