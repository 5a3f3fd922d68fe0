import type { Request, Response } from 'express'
import { CallerFault, DependencyFault } from '../shared/errors.ts'
import type { Language } from '../wording/language.ts'
import { PROBLEM_CODES, PROBLEM_WORDS, type ProblemCode } from '../wording/problems.ts'
import { FaultyRequest, type LocatedFault } from './faults.ts'
import { negotiateLanguage } from './language.ts'
import { langParameter } from './query-string.ts'

export const PROBLEM_STATUS: Readonly<Record<ProblemCode, number>> = {
  'invalid-input': 400, 'malformed-request': 400, unauthorized: 401, forbidden: 403, 'not-found': 404, 'method-not-allowed': 405,
  'not-acceptable': 406, conflict: 409, 'version-mismatch': 412, 'too-large': 413, 'address-too-long': 414,
  'unsupported-media-type': 415, 'idempotency-key-reused': 422, 'version-required': 428, 'too-many-requests': 429, 'head-too-large': 431,
  internal: 500, busy: 503, unavailable: 503,
}

/** What goes with an answer; seconds after which a caller may try again when something we depend on is away or at work. */
const HEADERS: Partial<Record<ProblemCode, Readonly<Record<string, string>>>> = {
  unauthorized: { 'WWW-Authenticate': 'Bearer' }, unavailable: { 'Retry-After': '5' }, busy: { 'Retry-After': '5' },
}

/** A fault that only the HTTP door knows: wrong method, format, size. `detail` is shown to the caller. */
export class HttpFault extends Error {
  readonly code: ProblemCode
  readonly headers: Readonly<Record<string, string>>
  constructor(code: ProblemCode, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail)
    this.code = code
    this.headers = headers
  }
}

/** What a thrown value means to the caller. Whatever is not known to be the caller's fault is ours, and says nothing. */
export interface Diagnosis {
  readonly code: ProblemCode
  /** In `language`, or else in English. */
  readonly detail: string | null
  /** That of `detail` and the faults, and so of the answer; null where the request decides. */
  readonly language: Language | null
  readonly faults: readonly LocatedFault[] | null
  readonly headers: Readonly<Record<string, string>>
}

export function diagnose(error: unknown): Diagnosis {
  const plain = { detail: null, language: null, faults: null, headers: {} }
  if (error instanceof HttpFault) return { ...plain, code: error.code, detail: error.message, headers: error.headers }
  if (error instanceof FaultyRequest) return { ...plain, code: 'invalid-input', detail: error.detail, language: error.language, faults: error.faults }
  if (error instanceof CallerFault) {
    const code = PROBLEM_CODES.find((known) => known === error.code) ?? 'internal'
    return { ...plain, code, detail: error.message, headers: HEADERS[code] ?? {} }
  }
  if (error instanceof DependencyFault) return { ...plain, code: 'unavailable', headers: HEADERS.unavailable ?? {} }
  return { ...plain, code: codeOfParserError(error) ?? 'internal' }
}

/** Errors of the body parser and the router carry a status and sometimes a type; of these, only the known ones count. */
function codeOfParserError(error: unknown): ProblemCode | null {
  if (!(error instanceof Error) || !('status' in error)) return null
  if ('type' in error && typeof error.type === 'string') {
    if (error.type === 'entity.too.large') return 'too-large'
    if (error.type === 'charset.unsupported' || error.type === 'encoding.unsupported') return 'unsupported-media-type'
  }
  if (error.status === 413) return 'too-large'
  if (error.status === 415) return 'unsupported-media-type'
  return error.status === 400 ? 'malformed-request' : null
}

/** Answers with a problem (RFC 9457). Does nothing when an answer is already on its way. */
export function sendProblem(request: Request, response: Response, diagnosis: Diagnosis): void {
  if (response.headersSent) return
  const language = diagnosis.language ?? negotiateLanguage(request, langParameter(request.url))
  const words = PROBLEM_WORDS[language][diagnosis.code]
  const status = PROBLEM_STATUS[diagnosis.code]
  const id = String(request.id)
  response.status(status).set(diagnosis.headers).set('Content-Language', language).set('Cache-Control', 'no-store')
  response.vary('Accept-Language').type('application/problem+json').send(JSON.stringify({
    type: `/problems/${diagnosis.code}`,
    title: words.title,
    status,
    detail: (diagnosis.language !== null || language === 'en' ? diagnosis.detail : null) ?? `${words.meaning} ${words.remedy}`,
    instance: `urn:twinmatch:request:${id}`,
    ...(diagnosis.faults === null ? {} : { faults: diagnosis.faults }),
  }))
}
