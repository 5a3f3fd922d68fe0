import type { Request, Response } from 'express'
import { renderPage } from '../../../web/render.ts'
import type { Language } from '../../wording/language.ts'
import { negotiateLanguage } from '../language.ts'
import { langParameter, readQueryString } from '../query-string.ts'
import { sendDownload } from '../send-download.ts'
import type { Answered, Page, PageRequest } from './page-request.ts'

export function pageRequest(request: Request): PageRequest {
  return {
    query: readQueryString(request.url), language: negotiateLanguage(request, langParameter(request.url)),
    origin: `${request.protocol}://${request.host}`,
  }
}

/** Sends a page. Does nothing when the request was given up meanwhile, or its reader is gone. */
export function sendPage(response: Response, language: Language, { status, content, isPrivate = false }: Page): void {
  if (response.headersSent || response.destroyed) return
  response.status(status).set('Content-Language', language).set('Cache-Control', status < 500 && !isPrivate ? 'no-cache' : 'no-store')
  response.vary('Accept, Accept-Language').type('html').send(renderPage(content))
}

/** Sends what was made: a page, a file, or the way on. */
export async function sendAnswer(request: Request, response: Response, language: Language, answer: Answered): Promise<void> {
  if ('content' in answer) sendPage(response, language, answer)
  else if ('download' in answer) await sendDownload(request, response, { ...answer, language })
  else if (!response.headersSent) response.set('Cache-Control', 'no-cache').redirect(303, answer.redirect)
}
