import type { Request, Response } from 'express'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Language } from '../wording/language.ts'
import { MEDIA_TYPES, type Format } from './format.ts'
import type { Download } from './operation.ts'

/**
 * Sends an answer as it is made, no faster than it is fetched. What fails before the first of it is there is answered
 * like any fault; what fails later breaks the answer off, so that it does not look complete.
 */
export async function sendDownload(
  request: Request, response: Response,
  { format, language, download: { chunks, fileName, headers = {} } }: { readonly format: Format; readonly language: Language; readonly download: Download },
): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first = await iterator.next()
  // Given up meanwhile, or the caller is gone.
  if (response.headersSent || response.destroyed) return
  response.status(200).set(headers).set('Cache-Control', 'no-cache').set('Content-Language', language).vary('Accept-Language').attachment(fileName)
  response.type(format === 'csv' ? 'text/csv; charset=utf-8' : MEDIA_TYPES[format])
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  await pipeline(Readable.from(rest(first, iterator)), response)
}

async function* rest(first: IteratorResult<string>, iterator: AsyncIterator<string>): AsyncGenerator<string> {
  for (let result = first; result.done !== true; result = await iterator.next()) yield result.value
}
