import { describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { listen } from '../../../src/http/listen.ts'
import { answerUnreadable } from '../../../src/http/unreadable-requests.ts'

/** Sends this as it is and returns all that comes back until the connection ends. */
async function send(address: string, text: string): Promise<string> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (chunk: Buffer) => { answer += String(chunk) })
  socket.on('error', () => undefined)
  socket.write(text)
  await once(socket, 'close')
  return answer
}

async function withServer(server: Server, work: (address: string) => Promise<void>): Promise<object[]> {
  const lines: object[] = []
  const { address, close } = await listen(answerUnreadable(server, { info: (line: object) => { lines.push(line) } }), '127.0.0.1', 0)
  await work(address)
  await close()
  return lines
}

describe('requests that cannot be read', () => {
  it.each([
    ['a head that is too large', `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(9_000)}\r\n\r\n`, 431, 'head-too-large'],
    ['what is no HTTP', 'HELLO THERE\r\n\r\n', 400, 'malformed-request'],
  ])('are answered with a problem: %s', async (_what, sent, status, code) => {
    const lines = await withServer(createServer({ maxHeaderSize: 8_192 }, (_request, response) => response.end('read')), async (address) => {
      const [head = '', body = ''] = (await send(address, sent)).split('\r\n\r\n')
      expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
      expect(head).toContain('Content-Type: application/problem+json')
      expect(JSON.parse(body)).toMatchObject({ type: `/problems/${code}`, status })
      expect(head).toContain(`X-Request-Id: ${String((JSON.parse(body) as { instance: string }).instance.split(':').at(-1))}`)
    })
    expect(lines).toEqual([expect.objectContaining({ status })])
  })

  it('tell whoever writes letters as they are into an address how to encode them', async () => {
    await withServer(createServer(), async (address) => {
      const [, body = ''] = (await send(address, 'GET /v1/search?q=Kraków HTTP/1.1\r\nHost: x\r\n\r\n')).split('\r\n\r\n')
      expect(JSON.parse(body)).toMatchObject({ status: 400, detail: expect.stringContaining('q=Krak%C3%B3w') })
    })
  })

  it('are not answered in the middle of another answer', async () => {
    const server = createServer((_request, response) => { response.write('begun') })
    await withServer(server, async (address) => {
      const answer = await send(address, 'GET / HTTP/1.1\r\nHost: x\r\n\r\nNONSENSE\r\n\r\n')
      expect(answer).not.toContain('problem')
    })
  })
})
