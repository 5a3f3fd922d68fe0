import { Agent, request as open } from 'node:http'

export interface Asked {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly body?: unknown
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  /** From before the request was made until its answer was complete, ms. */
  readonly ms: number
}

/** One caller with one connection that is kept open: its requests come one after another. */
export class Client {
  readonly #address: string
  readonly #headers: Readonly<Record<string, string>>
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })

  /** @param address without a slash at the end; `headers` go with each request */
  constructor(address: string, headers: Readonly<Record<string, string>> = {}) {
    this.#address = address
    this.#headers = headers
  }

  /** Rejects when there is no answer; any status is one. */
  ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body))
      const begun = performance.now()
      const request = open(`${this.#address}${path}`, {
        method, agent: this.#agent,
        headers: {
          ...this.#headers, ...headers,
          ...(sent === undefined ? {} : { 'content-type': 'application/json', 'content-length': sent.length }),
        },
      }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', reject)
        response.once('end', () => resolve({
          status: response.statusCode ?? 0, headers: response.headers, ms: performance.now() - begun,
          text: Buffer.concat(chunks).toString(),
        }))
      })
      request.once('error', reject)
      request.end(sent)
    })
  }

  /** As `ask`; any status but a success is a failure, since the time of a refusal says nothing. */
  async succeed(path: string, asked: Asked = {}): Promise<Answered> {
    const answer = await this.ask(path, asked)
    if (answer.status < 200 || answer.status > 299) {
      throw new Error(`${asked.method ?? 'GET'} ${path} was answered with ${answer.status}: ${answer.text.slice(0, 400)}`)
    }
    return answer
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** Asks for all paths in turn and returns the milliseconds of each. */
export async function timesOf(client: Client, paths: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const path of paths) times.push((await client.succeed(path)).ms)
  return times
}
