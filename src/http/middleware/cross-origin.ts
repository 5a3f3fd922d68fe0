import type { RequestHandler } from 'express'
import type { Operation } from '../operation.ts'

const EXPOSED = 'Content-Language, ETag, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id'

/**
 * Lets pages of any origin read what is public. Nothing here depends on cookies, and writing needs a key, which no
 * page of a foreign origin should hold: operations with keys stay closed to other origins.
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
        'Access-Control-Allow-Headers': 'Content-Type, X-Request-Id',
        'Access-Control-Max-Age': '86400',
      })
    } else if (allowed.includes(request.method)) {
      response.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': EXPOSED })
    }
    next()
  }
}
