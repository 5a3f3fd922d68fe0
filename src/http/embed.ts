import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import { EMBED_RELEASE, type EmbedFile } from '../../web/embed-release.ts'
import { NotFound } from '../shared/errors.ts'
import type { StoredRelease } from '../use-cases/ports/embed-releases.ts'
import type { HttpDependencies } from './dependencies.ts'
import { nameRoute } from './middleware/request-log.ts'
import { HttpFault } from './problem.ts'

interface ServedFile {
  readonly type: string
  readonly plain: Buffer
  readonly packed: Buffer
  readonly tag: string
}

/** Short, so that a mended box reaches every website within minutes; old files serve while the new ones are fetched. */
const MOVING = 'public, max-age=300, stale-while-revalidate=86400'
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * The search box for other websites: its script and style sheet at an address that moves on with the program, and under
 * their version at one whose content never changes. Open to every origin, as `integrity` attributes require.
 */
export function embedRoutes({ embedReleases }: Pick<HttpDependencies, 'embedReleases'>): Router {
  const router = Router({ caseSensitive: true })
  const current = filesOf(EMBED_RELEASE)
  const serve = (pattern: string, cacheControl: string, find: (request: Request) => Promise<ServedFile | undefined>) => {
    router.route(pattern.replaceAll(/\{(\w+)\}/g, ':$1'))
      .get(named(pattern), async (request, response) => {
        const file = await find(request)
        if (file === undefined) throw new NotFound('There is no such file of the search box.')
        send(request, response, file, cacheControl)
      })
      .all((request) => {
        throw new HttpFault('method-not-allowed', `${request.method} is not possible here.`, { Allow: 'GET, HEAD' })
      })
  }
  serve('/embed/{file}', MOVING, async ({ params }) => current.get(String(params['file'])))
  serve('/embed/{version}/{file}', FOR_EVER, async ({ params: { version, file } }) => {
    if (version === EMBED_RELEASE.version) return current.get(String(file))
    const release = await embedReleases.find(String(version))
    return release === null ? undefined : filesOf(release).get(String(file))
  })
  return router
}

function filesOf({ script, style }: StoredRelease): ReadonlyMap<string, ServedFile> {
  return new Map<EmbedFile, ServedFile>([
    ['search-box.js', served('text/javascript', script)], ['search-box.css', served('text/css', style)],
  ])
}

function served(type: string, plain: Buffer): ServedFile {
  const tag = createHash('sha256').update(plain).digest('hex').slice(0, 20)
  return { type: `${type}; charset=utf-8`, plain, packed: gzipSync(plain, { level: 9 }), tag }
}

function send(request: Request, response: Response, { type, plain, packed, tag }: ServedFile, cacheControl: string): void {
  const isPacked = request.acceptsEncodings('gzip') === 'gzip'
  response.set({
    'Content-Type': type, 'Cache-Control': cacheControl, 'Access-Control-Allow-Origin': '*', Vary: 'Accept-Encoding',
    ETag: `"${tag}${isPacked ? '-gzip' : ''}"`, ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
  })
  if (request.fresh) response.status(304).end()
  else response.send(isPacked ? packed : plain)
}

function named(pattern: string): RequestHandler {
  return (request, _response, next) => {
    nameRoute(request, pattern)
    next()
  }
}
