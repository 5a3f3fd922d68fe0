import type { HttpDependencies } from './http/dependencies.ts'
import { createAppServer } from './http/app-server.ts'
import { createApp } from './http/app.ts'
import { listen, type RunningServer } from './http/listen.ts'
import { answerUnreadable } from './http/unreadable-requests.ts'
import { pages } from './http/pages/pages.ts'
import { createWorkerApp } from './http/worker-app.ts'

/** Bytes of the head of a request. Addresses that are too long get here, and are told so. */
const LARGEST_HEAD = 128 * 1024

/** Serves the API and the pages. Fails when the port is taken. */
export function serve(dependencies: HttpDependencies, host: string, port: number): Promise<RunningServer> {
  const server = createAppServer(createApp(dependencies, pages(dependencies)), { maxHeaderSize: LARGEST_HEAD })
  return listen(answerUnreadable(server, dependencies.logger), host, port)
}

/** Serves what a process of workers says of itself. Fails when the port is taken. */
export function serveWorkerState(dependencies: HttpDependencies, host: string, port: number): Promise<RunningServer> {
  // Workers keep no snapshot.
  const { snapshot: _snapshot, ...readiness } = dependencies.readiness
  return listen(createAppServer(createWorkerApp({ readiness, logger: dependencies.logger })), host, port)
}
