import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import type { Language } from '../wording/language.ts'
import type { KeptAnswer } from '../use-cases/ports/idempotency-store.ts'
import type { HttpDependencies } from './dependencies.ts'
import { deprecationHeaders } from './deprecation.ts'
import { admit, identify } from './caller.ts'
import { negotiateFormat, type Format } from './format.ts'
import { negotiateLanguage } from './language.ts'
import { crossOrigin } from './middleware/cross-origin.ts'
import { liftDeadline } from './middleware/deadline.ts'
import { nameRoute } from './middleware/request-log.ts'
import type { Answer, Download, Operation } from './operation.ts'
import { HttpFault } from './problem.ts'
import { readQueryString } from './query-string.ts'
import { receiveUpload, uploadOf } from './receive-upload.ts'
import { mayBeRepeated, repeatableRequest } from './repeatable.ts'
import { sendDownload } from './send-download.ts'
import { contentTag } from './version-tag.ts'

/** The largest body that is read: a profile with its texts is a tenth of it. */
const LARGEST_BODY = '256kb'

/**
 * Serves the operations: each path with its methods, and 405 with `Allow` for any other method. `limits` count a request
 * once it is known who asks.
 */
export function mountOperations(operations: readonly Operation[], dependencies: HttpDependencies, limits: readonly RequestHandler[]): Router {
  const router = Router({ caseSensitive: true })
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const here = operations.filter((operation) => operation.path === path)
    const route = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'))
    route.all(named(path), crossOrigin(here), ...unlessPreflight([identify(dependencies), ...limits]))
    for (const operation of here) route[operation.method](...stepsOf(operation, dependencies))
    route.all(otherMethods(here))
  }
  return router
}

function stepsOf(operation: Operation, dependencies: HttpDependencies): RequestHandler[] {
  const steps: RequestHandler[] = [acceptable(operation), admit(operation.needsKey === true)]
  if (operation.takesItsTime === true) steps.push(withoutDeadline)
  if (operation.body !== undefined) steps.push(carriesJson, readJson)
  if (operation.largestUpload !== undefined) steps.push(receiveUpload(operation.largestUpload))
  steps.push((request, response) => answer(operation, request, response, dependencies))
  return steps
}

async function answer(operation: Operation, request: Request, response: Response, dependencies: HttpDependencies) {
  const query = readQueryString(request.url)
  // Who asks was found out before.
  query.delete('key')
  const upload = uploadOf(request)
  // A form carries the parameters beside the file; those of the address go before.
  for (const [name, values] of upload?.fields ?? []) if (!query.has(name)) query.set(name, [...values])
  const language = negotiateLanguage(request, query.get('lang')?.[0] ?? null)
  const body: unknown = empty.has(request) ? undefined : request.body
  const format = formatOf(operation, request)
  const respond = async () => {
    const { answer: given } = await operation.respond(
      { path: request.params, query, body, ifMatch: request.headers['if-match'], language, format, ...(upload === undefined ? {} : { upload }) },
      dependencies,
    ).catch(async (error: unknown) => {
      await upload?.remove()
      throw error
    })
    return given
  }
  if (operation.formats !== undefined) response.vary('Accept')
  const repeatable = mayBeRepeated(operation) ? repeatableRequest(request, query, upload, language) : null
  if (repeatable !== null) {
    const { answer: kept, isRepetition } = await dependencies.idempotency.once(repeatable, async () =>
      whole(operation, await respond(), language, dependencies), { isApart: upload !== undefined })
      // Whoever reads the file removes it; here nobody does.
      .catch(async (error: unknown) => {
        await upload?.remove()
        throw error
      })
    if (isRepetition) await upload?.remove()
    send(operation, kept, isRepetition, response)
    return
  }
  const given = await respond()
  if ('chunks' in given) await sendDownload(request, response, { format, language, download: given })
  else send(operation, whole(operation, given, language, dependencies), false, response)
}

/** The answer as it is sent, and kept for repetitions. */
function whole(operation: Operation, given: Answer<unknown> | Download, language: Language, dependencies: HttpDependencies): KeptAnswer {
  if ('chunks' in given) throw new TypeError(`${operation.id} answers a write with a download`)
  const { body, headers = {} } = given
  const text = operation.status === 204 ? '' : JSON.stringify(checked(operation, body, dependencies))
  return { status: operation.status, headers: { ...headers, 'Content-Language': language }, body: text }
}

function send({ method, deprecated }: Operation, { status, headers, body }: KeptAnswer, isRepetition: boolean, response: Response): void {
  // Given up meanwhile, or the caller is gone.
  if (response.headersSent || response.destroyed) return
  response.status(status).set(headers).vary('Accept-Language')
  response.set('Cache-Control', method === 'get' ? 'no-cache' : 'no-store')
  if (method === 'get' && headers['ETag'] === undefined) response.set('ETag', contentTag(body))
  if (deprecated !== undefined) response.set(deprecationHeaders(deprecated))
  if (isRepetition) response.set('Idempotency-Replayed', 'true')
  if (status === 204) response.end()
  else response.type('application/json').send(body)
}

function checked(operation: Operation, result: unknown, dependencies: HttpDependencies): unknown {
  if (!dependencies.settings.checkAnswers) return result
  return operation.result.parse(result)
}

/** Browsers ask for leave on their own account, without the key: that is neither checked nor counted. */
function unlessPreflight(handlers: readonly RequestHandler[]): RequestHandler[] {
  return handlers.map((handle): RequestHandler => (request, response, next) =>
    (request.method === 'OPTIONS' ? next() : handle(request, response, next)))
}

function named(path: string): RequestHandler {
  return (request, _response, next) => {
    nameRoute(request, path)
    next()
  }
}

/** Refuses what can't be answered in any format that is asked for, before anything is done. */
function acceptable(operation: Operation): RequestHandler {
  return (request, _response, next) => {
    formatOf(operation, request)
    next()
  }
}

function formatOf({ formats = [] }: Operation, request: Request): Format {
  return negotiateFormat(request, formats, formats.length === 0 ? undefined : readQueryString(request.url).get('format')?.[0])
}

const withoutDeadline: RequestHandler = (_request, response, next) => {
  liftDeadline(response)
  next()
}

/** A body must say that it is JSON. */
const carriesJson: RequestHandler = (request, _response, next) => {
  const hasBody = request.headers['content-length'] !== '0' &&
    (request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined)
  if (hasBody && request.is(['json', '+json']) === false) {
    throw new HttpFault('unsupported-media-type', 'Send the body as JSON, with the header "Content-Type: application/json".')
  }
  next()
}

/** Requests with a body of no bytes: the parser takes it for {}, which would be an order to empty a profile. */
const empty = new WeakSet<object>()

const readJson = express.json({
  limit: LARGEST_BODY, strict: false, type: () => true,
  verify: (request, _response, bytes) => {
    if (bytes.length === 0) empty.add(request)
  },
})

function otherMethods(operations: readonly Operation[]): RequestHandler {
  const methods = operations.map(({ method }) => method.toUpperCase())
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  return (request, response) => {
    if (request.method !== 'OPTIONS') {
      throw new HttpFault('method-not-allowed', `${request.method} is not possible here, but ${allow}.`, { Allow: allow })
    }
    response.set('Allow', allow).status(204).end()
  }
}
