import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FileServer {
  readonly address: string
  /** What was asked for, in turn: path, and the conditions under which. */
  readonly asked: { readonly path: string; readonly range: string | undefined; readonly ifNoneMatch: string | undefined; readonly status: number }[]
  /** The files by their path; may be changed between requests. */
  readonly files: Map<string, Uint8Array>
  /** Ends the connection after so many bytes of each answer; null never. */
  breakAfter: number | null
  close(): Promise<void>
}

/** A server of files that knows entity tags, ranges and conditions (RFC 9110), as those of publishers do. */
export async function serveFiles(files: Readonly<Record<string, Uint8Array | string>>): Promise<FileServer> {
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    const content = state.files.get(path)
    const tag = content === undefined ? '' : `"${createHash('sha1').update(content).digest('hex')}"`
    const { status, from } = answerTo(request, content, tag)
    state.asked.push({ path, range: request.headers.range, ifNoneMatch: request.headers['if-none-match'], status })
    if (content === undefined || status === 304) return void response.writeHead(status, { etag: tag }).end()
    const body = content.subarray(from)
    response.writeHead(status, {
      etag: tag, 'last-modified': 'Wed, 25 Nov 2026 03:10:00 GMT', 'content-length': body.length,
      ...(status === 206 ? { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` } : {}),
    })
    if (state.breakAfter === null || body.length <= state.breakAfter) return void response.end(body)
    response.write(body.subarray(0, state.breakAfter), () => response.socket?.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const state: FileServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked: [], breakAfter: null,
    files: new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])),
    close: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
  return state
}

function answerTo({ headers }: IncomingMessage, content: Uint8Array | undefined, tag: string): { readonly status: number; readonly from: number } {
  if (content === undefined) return { status: 404, from: 0 }
  if (headers['if-none-match'] === tag) return { status: 304, from: 0 }
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0)
  return headers.range !== undefined && headers['if-range'] === tag ? { status: 206, from } : { status: 200, from: 0 }
}
