import type { RequestHandler } from 'express'
import type { Operation } from '../operation.ts'

/** Headers of an answer that scripts of other origins may read. */
const EXPOSED = 'Content-Disposition, Content-Language, Deprecation, ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset, Twinmatch-Left-Out, X-Request-Id'
/** Headers that they may send, beside those that need no leave. */
const ACCEPTED = 'Content-Type, If-None-Match, X-Request-Id'

/**
 * Lets pages of any origin read what is public, and says so to their browsers beforehand. Nothing here depends on
 * cookies, so no credentials are let through. Writing needs a secret key, which no page should hold: operations with
 * keys stay closed to other origins. That a public key is for certain origins is checked where keys are.
 */
export function crossOrigin(operations: readonly Operation[]): RequestHandler {
  const allowed = operations.filter((operation) => operation.needsKey !== true)
    .map(({ method }) => method.toUpperCase())
  if (allowed.includes('GET')) allowed.push('HEAD')
  return (request, response, next) => {
    if (request.method === 'OPTIONS' && allowed.length > 0) {
      response.set({
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': allowed.join(', '),
        'Access-Control-Allow-Headers': ACCEPTED,
        'Access-Control-Max-Age': '86400',
      })
    } else if (allowed.includes(request.method)) {
      response.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': EXPOSED })
    }
    next()
  }
}
