import { describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { Agent, createServer, get } from 'node:http'
import { listen } from '../../../src/http/listen.ts'

/** Asks over the agent's connection and returns the answer, or the code of the error. */
function ask(address: string, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    get(address, { agent }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => { text += String(chunk) })
      response.on('end', () => resolve(text))
    }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
  })
}

describe('a server that stops', () => {
  it('ends although a caller asks without a pause, and answers what was asked before', async () => {
    const server = createServer((_request, response) => { setTimeout(() => response.end('answered'), 10) })
    const { address, close } = await listen(server, '127.0.0.1', 0)
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const answers: string[] = []
    const asking = (async () => {
      while (answers.at(-1) === undefined || answers.at(-1) === 'answered') answers.push(await ask(address, agent))
    })()
    await once(server, 'request')
    await close()
    await asking
    agent.destroy()
    expect(answers[0]).toBe('answered')
    expect(answers.at(-1)).toMatch(/^ECONN/)
  })

  it('takes no new connection', async () => {
    const { address, close } = await listen(createServer((_request, response) => response.end('answered')), '127.0.0.1', 0)
    await close()
    expect(await ask(address, new Agent())).toBe('ECONNREFUSED')
  })

  it('names the setting when the port is taken', async () => {
    const { address, close } = await listen(createServer(), '127.0.0.1', 0)
    const port = Number(new URL(address).port)
    await expect(listen(createServer(), '127.0.0.1', port)).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken: set PORT to another one`)
    await close()
  })
})
