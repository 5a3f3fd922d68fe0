import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { HttpFault } from '../problem.ts'

const MINUTE_MS = 60_000
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * So many requests a minute by address, counted in this process. The machine itself is not counted: its requests are
 * checks, measurements, or everybody's behind a proxy that is not trusted to name them.
 */
export function limitRate(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: (request) => perMinute === 0 || LOOPBACK.has(request.ip ?? ''),
    handler(_request, response, next) {
      const seconds = Number(response.getHeader('Retry-After') ?? 60)
      next(new HttpFault('too-many-requests', `At most ${perMinute} requests a minute are served. Try again in ${seconds} s.`))
    },
  })
}
