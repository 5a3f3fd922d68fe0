import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RunningServer {
  /** Where it answers, e.g. `http://127.0.0.1:3000`. */
  readonly address: string
  /** Takes no more connections, lets requests under way end, and resolves when all have. */
  close(): Promise<void>
}

/** Lets the server listen. Fails when the port is taken. */
export async function listen(server: Server, host: string, port: number): Promise<RunningServer> {
  let closing = false
  // Node waits for every open connection, and one whose caller asks without a pause is never idle.
  server.prependListener('request', (_request, response) => {
    if (closing) response.shouldKeepAlive = false
  })
  await listening(server, host, port)
  const { port: bound } = server.address() as AddressInfo
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () => new Promise((resolve, reject) => {
      closing = true
      server.close((error) => (error === undefined ? resolve() : reject(error)))
      server.closeIdleConnections()
    }),
  }
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(cause.code === 'EADDRINUSE' ? new Error(`Port ${port} of ${host} is taken: set PORT to another one`, { cause }) : cause)
    })
    server.listen(port, host, resolve)
  })
}
