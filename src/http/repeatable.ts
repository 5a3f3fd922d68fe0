import { createHash } from 'node:crypto'
import type { Request } from 'express'
import { canonicalJson } from '../shared/canonical-json.ts'
import { inputFault } from '../shared/field-fault.ts'
import type { RepeatableRequest } from '../use-cases/ports/idempotency-store.ts'
import type { Language } from '../wording/language.ts'
import { callerOf } from './caller.ts'
import { faultyRequest } from './faults.ts'
import type { Operation } from './operation.ts'
import type { Upload } from './receive-upload.ts'

/** Whether sending it twice would do it twice, unless it carries an `Idempotency-Key`: what creates, from JSON or a file. */
export function mayBeRepeated({ method, needsKey, body, largestUpload }: Operation): boolean {
  return method === 'post' && needsKey === true && (body !== undefined || largestUpload !== undefined)
}

/** The request as its `Idempotency-Key` names it, or null without one. Fails with FaultyRequest for a key that is none. */
export function repeatableRequest(
  request: Request, query: ReadonlyMap<string, readonly string[]>, upload: Upload | undefined, language: Language,
): RepeatableRequest | null {
  const header = request.get('idempotency-key')
  if (header === undefined) return null
  // A string of RFC 9651, in quotes; many clients leave the quotes out.
  const key = /^"?([\x21\x23-\x5b\x5d-\x7e]{1,255})"?$/.exec(header.trim())?.[1]
  if (key === undefined) throw faultyRequest([inputFault('Idempotency-Key', 'not_an_idempotency_key', {})], language)
  const caller = callerOf(request)
  const asked = canonicalJson([request.method, request.path, [...query], upload === undefined ? request.body : { file: upload.digest, name: upload.name }])
  return {
    caller: caller.kind === 'key' ? `key ${caller.key.id}` : caller.kind,
    key,
    requestHash: createHash('sha256').update(asked).digest('hex'),
  }
}
