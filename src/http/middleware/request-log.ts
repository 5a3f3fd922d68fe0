import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pinoHttp } from 'pino-http'
import type { Logger } from '../../shared/logger.ts'

/** A number that a caller or a proxy may give its request, to find it again in the logs. */
const SANE_ID = /^[\w.:-]{8,64}$/

/** The route's pattern, set by whoever serves it: logs and metrics know patterns, never addresses with words in them. */
const routes = new WeakMap<IncomingMessage, string>()

export function nameRoute(request: IncomingMessage, pattern: string): void {
  routes.set(request, pattern)
}

export function routeOf(request: IncomingMessage): string {
  return routes.get(request) ?? 'unknown'
}

/**
 * One line a request: its number, method, route, status and time; of failures also what failed. No query, no body,
 * no header, no address of the caller. Answers carry the number as `X-Request-Id`.
 */
export function requestLog(logger: Logger) {
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    genReqId(request, response) {
      const given = request.headers['x-request-id']
      const id = typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID()
      response.setHeader('X-Request-Id', id)
      return id
    },
    wrapSerializers: false,
    serializers: {
      req: (request: IncomingMessage) => ({ method: request.method }),
      res: (response: ServerResponse) => ({ status: response.statusCode }),
      err: loggableError,
    },
    quietReqLogger: true,
    customAttributeKeys: { reqId: 'request', responseTime: 'ms' },
    customLogLevel: (_request, response, error) => (error !== undefined || response.statusCode >= 500 ? 'error' : 'info'),
    customSuccessObject: (request, _response, line: object) => ({ ...line, route: routeOf(request) }),
    customErrorObject: (request, _response, _error, line: object) => ({ ...line, route: routeOf(request) }),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
    autoLogging: { ignore: (request) => request.url === '/livez' || request.url === '/readyz' || request.url === '/metrics' },
  })
}

/** An error without what it carries: a failed query holds its parameters, and those may be a town's texts. */
export function loggableError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { type: name, message, stack, ...code, ...(cause === undefined ? {} : { cause: loggableError(cause) }) }
}
