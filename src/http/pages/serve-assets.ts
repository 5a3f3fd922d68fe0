import { gzipSync } from 'node:zlib'
import { Router, type Response } from 'express'
import { ASSET_NAMES, assetOf, type Asset, type AssetName } from '../../../web/assets.ts'
import { nameRoute } from '../middleware/request-log.ts'

/** A file made in memory, as it is sent. */
export interface ServedFile {
  readonly content: string
  readonly packed: Buffer
  readonly version: string
}

/** Packs what may be kept, once. */
export function servedFile({ content, version }: Asset): ServedFile {
  return { content, version, packed: gzipSync(content, { level: 9 }) }
}

/** Sends a file: to be kept for ever where the address names its very version, else to be asked for anew. */
export function sendFile(response: Response, name: string, { content, packed, version }: ServedFile, askedVersion: string): void {
  response.set('Cache-Control', askedVersion === version ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.set('ETag', `"${version}"`).vary('Accept-Encoding').type(name)
  if (response.req.acceptsEncodings('gzip', 'identity') === 'gzip') response.set('Content-Encoding', 'gzip').send(packed)
  else response.send(Buffer.from(content))
}

/** The files that pages load. All are made at once, so that a broken one stops the start and not a reader. */
export function serveAssets(): Router {
  const files = new Map(ASSET_NAMES.map((name: AssetName) => [String(name), servedFile(assetOf(name))]))
  const router = Router({ caseSensitive: true })
  router.get('/assets/:version/:file', (request, response, next) => {
    nameRoute(request, '/assets/{version}/{file}')
    const { version, file } = request.params
    const found = files.get(file)
    if (found === undefined) next()
    else sendFile(response, file, found, version)
  })
  return router
}
