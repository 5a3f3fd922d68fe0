import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler, type Response, type Router } from 'express'
import helmet from 'helmet'
import { NotFound } from '../shared/errors.ts'
import type { HttpDependencies } from './dependencies.ts'
import { healthRoutes } from './health.ts'
import { embedRoutes } from './embed.ts'
import { createMetrics } from './metrics.ts'
import { deadline } from './middleware/deadline.ts'
import { limitRate } from './middleware/rate-limit.ts'
import { nameRoute, requestLog } from './middleware/request-log.ts'
import { mountOperations } from './mount.ts'
import { describeApi } from './openapi.ts'
import { OPERATIONS } from './operations/index.ts'
import { diagnose, HttpFault, PROBLEM_STATUS, sendProblem } from './problem.ts'
import { problemPages } from './problem-pages.ts'
import { isWellEncoded } from './query-string.ts'
import { trustedProxies } from './trusted-proxies.ts'
import { contentTag } from './version-tag.ts'

/** Characters of an address with its parameters. */
const LONGEST_ADDRESS = 16_000

/** The HTTP door. `pages`: what is served beside the API, before "not found", and the faults it answers itself. */
export function createApp(dependencies: HttpDependencies, pages: readonly (Router | ErrorRequestHandler)[] = []): Express {
  const { logger, settings } = dependencies
  const metrics = createMetrics(dependencies)
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', trustedProxies(settings.trustedProxies))
  // Parameters are read by our own reader (see query-string.ts), which drops nothing.
  app.set('query parser', false)

  app.use(requestLog(logger), metrics.observe, securityHeaders())
  app.use(refuseLongAddresses, refuseBrokenAddresses)
  app.use(healthRoutes(dependencies))
  app.get('/metrics', metrics.serve)
  app.use(deadline(settings.requestTimeoutMs, answerBy([...pages.filter(isFaultHandler), answerProblem])))
  const limits = limitRate(settings)
  app.use(mountOperations(OPERATIONS, dependencies, limits), ...limits)
  app.get('/openapi.json', openApi())
  app.use(embedRoutes(dependencies))
  app.use(problemPages())
  for (const page of pages) app.use(page)
  app.use(notFound)
  app.use(answerProblem)
  return app
}

/** Scripts and styles come from this origin alone, in files; nobody frames the pages. */
function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"],
        connectSrc: ["'self'"], formAction: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"],
      },
    },
    // Public data, open to other origins.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  })
}

const refuseLongAddresses: RequestHandler = (request, _response, next) => {
  if (request.url.length > LONGEST_ADDRESS) {
    throw new HttpFault('address-too-long', `The address has ${request.url.length} characters; at most ${LONGEST_ADDRESS} are read.`)
  }
  next()
}

const refuseBrokenAddresses: RequestHandler = (request, _response, next) => {
  if (!isWellEncoded(request.url)) {
    throw new HttpFault('malformed-request', 'The address is not valid UTF-8 in percent-encoding; a percent sign itself is written %25.')
  }
  next()
}

function openApi(): RequestHandler {
  const document = JSON.stringify(describeApi(OPERATIONS))
  const tag = contentTag(document)
  return (request, response) => {
    nameRoute(request, '/openapi.json')
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache', ETag: tag }).type('application/json').send(document)
  }
}

/** Express tells handlers of faults by their four parameters. */
function isFaultHandler(handler: Router | ErrorRequestHandler): handler is ErrorRequestHandler {
  return handler.length === 4
}

/** Answers a fault by the first of these that does not hand it on, as Express would on its way. */
function answerBy(handlers: readonly ErrorRequestHandler[]) {
  return (fault: unknown, request: Request, response: Response) => {
    const remaining = handlers.values()
    const next = () => void remaining.next().value?.(fault, request, response, next)
    next()
  }
}

const notFound: RequestHandler = () => {
  throw new NotFound('There is nothing at this address.')
}

/** Express knows it by its four parameters. What is our fault goes into the request's line in the log. */
const answerProblem: ErrorRequestHandler = (error: unknown, request, response, _next) => {
  const diagnosis = diagnose(error)
  if (PROBLEM_STATUS[diagnosis.code] >= 500) response.err = error instanceof Error ? error : new Error(String(error))
  // The deadline may have answered already; an answer that broke off must not look complete.
  if (response.headersSent) {
    if (!response.writableEnded) response.destroy()
  } else {
    sendProblem(request, response, diagnosis)
  }
}
