import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from '../shared/logger.ts'
import { PROBLEM_WORDS, type ProblemCode } from '../wording/problems.ts'
import { PROBLEM_STATUS } from './problem.ts'

/** What Node says of a head that is larger than it takes; all else that it cannot read begins with `HPE_`. */
const HEAD_TOO_LARGE = 'HPE_HEADER_OVERFLOW'
/** A letter beyond ASCII or a space as it is, as who types an address into curl writes it. */
const INVALID_ADDRESS = 'HPE_INVALID_URL'
const ENCODE_LETTERS = 'The address holds a character that has to be percent-encoded: q=Krak%C3%B3w for "Kraków"; '
  + 'curl does so with --get --data-urlencode "q=Kraków".'

/**
 * Answers requests that Node cannot read, and which therefore never come to the application, with a problem like any
 * other; in English, since their language is not known.
 */
export function answerUnreadable(server: Server, log: Pick<Logger, 'info'>): Server {
  /** Connections on which an answer is under way: nothing can be put into the middle of it. */
  const answering = new WeakSet<Duplex>()
  server.prependListener('request', ({ socket }, response) => {
    answering.add(socket)
    response.once('close', () => answering.delete(socket))
  })
  return server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const { code = '' } = error
    if (!socket.writable || !code.startsWith('HPE_') || answering.has(socket)) {
      socket.destroy()
      return
    }
    const id = randomUUID()
    const problem = code === HEAD_TOO_LARGE ? 'head-too-large' : 'malformed-request'
    log.info({ request: id, status: PROBLEM_STATUS[problem], code }, 'answered a request that can not be read')
    socket.end(rawAnswer(problem, id, code === INVALID_ADDRESS ? ENCODE_LETTERS : null))
  })
}

function rawAnswer(code: ProblemCode, id: string, told: string | null): string {
  const { title, meaning, remedy } = PROBLEM_WORDS.en[code]
  const status = PROBLEM_STATUS[code]
  const body = JSON.stringify({
    type: `/problems/${code}`, title, status, detail: told ?? `${meaning} ${remedy}`, instance: `urn:twinmatch:request:${id}`,
  })
  return [
    `HTTP/1.1 ${status} ${title}`, 'Content-Type: application/problem+json; charset=utf-8', `Content-Length: ${Buffer.byteLength(body)}`,
    'Content-Language: en', 'Cache-Control: no-store', `X-Request-Id: ${id}`, 'Connection: close', '', body,
  ].join('\r\n')
}
