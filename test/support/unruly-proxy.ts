import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What becomes of a request: it is passed on, held back until told, never answered, cut off, or answered with rubbish or what is no answer to it. */
export type Treatment = 'pass' | 'hang' | 'cut' | 'rubbish' | 'wrong shape' | 'refuse' | Promise<unknown>

/** A proxy before an HTTP server, through which each request can be treated badly. */
export interface UnrulyProxy {
  readonly url: string
  /** Decides about every request from now on. Nothing is changed for those under way. */
  treat(how: (method: string, path: string) => Treatment): void
  close(): Promise<void>
}

export async function startUnrulyProxy(target: string): Promise<UnrulyProxy> {
  let treatment: (method: string, path: string) => Treatment = () => 'pass'
  const { hostname, port } = new URL(target)

  const pass = async (incoming: IncomingMessage, answer: ServerResponse, body: Buffer) => {
    const { method, url: path, headers } = incoming
    const onward = request({ host: hostname, port, method, path, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(answer)
    })
    onward.on('error', () => incoming.socket.destroy())
    onward.end(body)
  }
  const server = createServer((incoming, answer) => {
    void buffer(incoming).then(async (body) => {
      const how = treatment(incoming.method ?? '', incoming.url ?? '')
      switch (how) {
        case 'hang': return
        case 'cut': return incoming.socket.destroy()
        case 'rubbish': return answer.writeHead(200, { 'content-type': 'application/json' }).end('<html>{')
        case 'wrong shape': return answer.writeHead(200, { 'content-type': 'application/json' }).end('{"results":[{"uid":"another","hits":[{}]}],"hits":[{}]}')
        case 'refuse': return answer.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' })
          .end(JSON.stringify({ message: 'Too many search requests', code: 'too_many_search_requests', type: 'system', link: '' }))
        case 'pass': return pass(incoming, answer, body)
        default:
          await how
          return pass(incoming, answer, body)
      }
    }, () => incoming.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    treat: (how) => { treatment = how },
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
