import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A proxy before a Postgres server, which can end its connections as a server does that is told to. */
export interface EndingProxy {
  /** The database behind the proxy. */
  readonly url: string
  /**
   * Breaks the connections on which `word` was said, all when left out, and ends each new connection in the moment in
   * which it is ready, until `endNone`.
   */
  endAll(word?: string): void
  endNone(): void
  /** Whether `word` was said on a connection that is open. */
  hears(word: string): boolean
  /** Connections that were ended in the moment in which they were ready. */
  ended(): number
  close(): Promise<void>
}

/** ReadyForQuery, outside a transaction. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
const FATAL = errorResponse({ S: 'FATAL', V: 'FATAL', C: '57P01', M: 'terminating connection due to administrator command' })

/** @param database `postgres://...` without TLS */
export async function startEndingProxy(database: string): Promise<EndingProxy> {
  const { hostname, port } = new URL(database)
  /** Of clients, and what they have said. */
  const open = new Map<Socket, string>()
  let ending = false
  let ended = 0

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const [socket, other] of [[client, upstream], [upstream, client]] as const) {
      socket.on('error', () => undefined).on('close', () => {
        open.delete(socket)
        other.destroy()
      })
    }
    open.set(client, '')
    client.on('data', (chunk: Buffer) => {
      open.set(client, `${open.get(client) ?? ''}${chunk.toString('latin1')}`)
      upstream.write(chunk)
    })
    let isReady = false
    upstream.on('data', (chunk: Buffer) => {
      const ready = isReady ? -1 : chunk.indexOf(READY)
      isReady ||= ready >= 0
      if (ready < 0 || !ending) return void client.write(chunk)
      ended++
      // In one piece, so that the client reads both before it has done anything about the first.
      client.end(Buffer.concat([chunk.subarray(0, ready + READY.length), FATAL]))
      upstream.removeAllListeners('data').destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(database)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  const breakAll = (word: string) => {
    for (const [client, said] of open) if (said.includes(word)) client.destroy()
  }
  return {
    url: url.href,
    endAll(word = '') {
      ending = true
      breakAll(word)
    },
    endNone: () => { ending = false },
    hears: (word) => [...open.values()].some((said) => said.includes(word)),
    ended: () => ended,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      breakAll('')
    }),
  }
}

/** The message of the protocol by which a server says why it ends a connection. */
function errorResponse(fields: Readonly<Record<string, string>>): Buffer {
  const body = Buffer.from(Object.entries(fields).map(([type, value]) => `${type}${value}\0`).join('') + '\0')
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
