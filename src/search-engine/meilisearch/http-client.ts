import { Agent, request, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import { MeilisearchApiError, type Config } from 'meilisearch'
import { z } from 'zod'

/** Idle connections are closed before the engine does it (after 5 s), so that no request meets one that is just closing, ms. */
const IDLE = 4_000

/**
 * Asked twice, these do what they do once: searches read, and documents sent again are the same documents. To swap two
 * indexes again puts each back in its place.
 */
const REPEATABLE_POSTS = /\/(?:search|multi-search|documents|documents\/fetch)$/

const problem = z.object({ message: z.string(), code: z.string(), type: z.string(), link: z.string() })

/**
 * Sends the client's requests by Node's own `http` over connections that are kept, which needs half the processor time
 * that `fetch` takes. Never asks for gzip: that answer comes chunked and waits for a delayed acknowledgement, some 40 ms.
 * Resolves to the parsed answer; rejects with MeilisearchApiError when the engine refuses, and when its answer is not
 * whole within `timeout` ms. The client's own timeout makes an AbortSignal for each call, whose prototype Node sets: what
 * belongs to such an object, here all of a request, outlives every short collection of garbage.
 */
export function createHttpClient(timeout: number): NonNullable<Config['httpClient']> {
  const agents = { 'http:': new Agent({ keepAlive: true, timeout: IDLE }), 'https:': new SecureAgent({ keepAlive: true, timeout: IDLE }) }
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const isSecure = url.protocol === 'https:'
    const send = isSecure ? secureRequest : request
    const method = init.method ?? 'GET'
    const options: RequestOptions = {
      method,
      headers: { ...Object.fromEntries(new Headers(init.headers)), 'accept-encoding': 'identity' },
      agent: isSecure ? agents['https:'] : agents['http:'],
    }
    const body = typeof init.body === 'string' ? init.body : undefined
    const isRepeatable = method !== 'POST' || REPEATABLE_POSTS.test(url.pathname)
    const { status, received } = await within(timeout, (begun) =>
      answered((listener) => begun(send(url, options, listener)), body, isRepeatable))
    return parsed(status, received)
  }
}

/** What `ask` resolves to. The request that it has begun last is broken off when that takes longer than `timeout` ms. */
async function within<Result>(timeout: number, ask: (begun: (outgoing: ClientRequest) => ClientRequest) => Promise<Result>): Promise<Result> {
  let outgoing: ClientRequest | null = null
  let late: Error | null = null
  const timer = setTimeout(() => {
    late = new Error(`no answer within ${timeout} ms`)
    outgoing?.destroy(late)
  }, timeout)
  try {
    return await ask((begun) => (outgoing = begun))
  } catch (error) {
    throw late ?? error
  } finally {
    clearTimeout(timer)
  }
}

type Open = (listener: (answer: IncomingMessage) => void) => ClientRequest

async function answered(open: Open, body: string | undefined, isRepeatable: boolean) {
  const answer = await asked(open, body, isRepeatable)
  return { status: answer.statusCode ?? 0, received: await wholeText(answer) }
}

/**
 * Asks again what may be repeated when a kept connection turns out to be closed before an answer begins: most likely
 * nobody has read the request, but nobody knows.
 */
function asked(open: Open, body: string | undefined, isRepeatable: boolean): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    let hasAnswer = false
    const attempt = () => {
      const outgoing = open((answer) => {
        hasAnswer = true
        resolve(answer)
      })
      outgoing.once('error', (error: NodeJS.ErrnoException) => {
        if (isRepeatable && !hasAnswer && outgoing.reusedSocket && error.code === 'ECONNRESET') attempt()
        else reject(error)
      })
      // As bytes: text that is this long takes Node twice as long to write.
      outgoing.end(body === undefined ? undefined : Buffer.from(body))
    }
    attempt()
  })
}

/** As `stream/consumers` reads it, in a tenth of the time: that is a noticeable part of a search. Rejects when it is cut off. */
function wholeText(answer: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      .once('end', () => resolve(Buffer.concat(chunks).toString()))
      .once('error', reject)
      .once('close', () => reject(new Error('The answer was cut off')))
  })
}

function parsed(status: number, body: string): unknown {
  const value: unknown = body === '' ? undefined : JSON.parse(body)
  if (status >= 200 && status < 300) return value
  const told = problem.safeParse(value)
  throw new MeilisearchApiError(new Response(null, { status: status >= 200 ? status : 502 }), told.success ? told.data : undefined)
}
