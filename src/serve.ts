import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HttpDependencies } from './http/dependencies.ts'
import { createApp } from './http/app.ts'
import { pages } from './http/pages/pages.ts'
import { createWorkerApp } from './http/worker-app.ts'

export interface RunningServer {
  /** Where it answers, e.g. `http://127.0.0.1:3000`. */
  readonly address: string
  /** Takes no more connections, lets requests under way end, and resolves when all have. */
  close(): Promise<void>
}

/** Serves the API and the pages. Fails when the port is taken. */
export function serve(dependencies: HttpDependencies, host: string, port: number): Promise<RunningServer> {
  return listen(createServer(createApp(dependencies, pages(dependencies))), host, port)
}

/** Serves what a process of workers says of itself. Fails when the port is taken. */
export function serveWorkerState(dependencies: HttpDependencies, host: string, port: number): Promise<RunningServer> {
  // Workers keep no snapshot.
  const { snapshot: _snapshot, ...readiness } = dependencies.readiness
  return listen(createServer(createWorkerApp({ readiness, logger: dependencies.logger })), host, port)
}

async function listen(server: Server, host: string, port: number): Promise<RunningServer> {
  await listening(server, host, port)
  const { port: bound } = server.address() as AddressInfo
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () => new Promise((resolve, reject) => {
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
