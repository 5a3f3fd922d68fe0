import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { callerOf } from '../caller.ts'
import type { HttpSettings } from '../dependencies.ts'
import { HttpFault } from '../problem.ts'
import { isLoopback } from '../trusted-proxies.ts'

const MINUTE_MS = 60_000

/**
 * So many requests a minute, counted in this process: by address, and by key where one was sent. A secret key is a
 * server of its own, and only its own number counts; with a public one both do, that of the reader and that of all the
 * readers of its pages. The headers are those of draft 8 of RateLimit, one entry for each count.
 */
export function limitRate({ rateLimitPerMinute, keyRateLimitPerMinute }: HttpSettings): RequestHandler[] {
  const byAddress = limiter('address', {
    limit: () => rateLimitPerMinute,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    skip: (request) => rateLimitPerMinute === 0 || isTheMachineItself(request) || hasSecretKey(request),
  })
  const limitOfKey = (request: Request) => {
    const caller = callerOf(request)
    return (caller.kind === 'key' ? caller.key.requestsPerMinute : null) ?? keyRateLimitPerMinute
  }
  const byKey = limiter('key', {
    limit: limitOfKey,
    keyGenerator: (request) => {
      const caller = callerOf(request)
      return caller.kind === 'key' ? String(caller.key.id) : caller.kind
    },
    skip: (request) => callerOf(request).kind === 'anyone' || limitOfKey(request) === 0,
  })
  return [byAddress, byKey]
}

interface Rule {
  readonly limit: (request: Request) => number
  readonly keyGenerator: (request: Request) => string
  readonly skip: (request: Request) => boolean
}

function limiter(counted: 'address' | 'key', { limit, keyGenerator, skip }: Rule): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit, keyGenerator, skip,
    identifier: counted,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler(request, response, next) {
      const seconds = Number(response.getHeader('Retry-After') ?? 60)
      next(new HttpFault('too-many-requests', `At most ${limit(request)} requests a minute are served by ${counted}. Try again in ${seconds} s.`))
    },
  })
}

/** Checks, measurements and commands of this machine; not what a proxy on it passes on. */
function isTheMachineItself(request: Request): boolean {
  const { forwarded, 'x-forwarded-for': forwardedFor } = request.headers
  return isLoopback(request.socket.remoteAddress ?? '') && forwarded === undefined && forwardedFor === undefined
}

function hasSecretKey(request: Request): boolean {
  const caller = callerOf(request)
  return caller.kind === 'administrator' || (caller.kind === 'key' && caller.key.kind === 'secret')
}
