import express, { Router, type ErrorRequestHandler, type Request, type Response } from 'express'
import { fileURLToPath } from 'node:url'
import type { VNode } from 'preact'
import { PROBLEM_WORDS } from '../../wording/problems.ts'
import { ProblemPage } from '../../../web/pages/problem.tsx'
import { renderPage } from '../../../web/render.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { negotiateLanguage } from '../language.ts'
import { nameRoute } from '../middleware/request-log.ts'
import { diagnose, PROBLEM_STATUS } from '../problem.ts'
import { langParameter, readQueryString } from '../query-string.ts'
import { homePage } from './home-page.ts'
import { municipalityPage } from './municipality-page.ts'
import type { PageRequest } from './page-request.ts'

const ASSETS = fileURLToPath(new URL('../../../web/assets/', import.meta.url))

/** The pages for people: complete without JavaScript, in the reader's language, the address is their state. */
export function pages(dependencies: HttpDependencies): Router {
  const router = Router()
  router.use('/assets', express.static(ASSETS, { maxAge: '1h', index: false, redirect: false }))
  router.get('/', async (request, response) => {
    nameRoute(request, '/')
    send(response, asked(request), await homePage(asked(request), dependencies))
  })
  router.get('/municipalities/:id', async (request, response) => {
    nameRoute(request, '/municipalities/{id}')
    send(response, asked(request), await municipalityPage(asked(request), request.params.id, dependencies))
  })
  router.use(showProblem(dependencies))
  return router
}

function asked(request: Request): PageRequest {
  return { query: readQueryString(request.url), language: negotiateLanguage(request, langParameter(request.url)) }
}

function send(response: Response, { language }: PageRequest, page: VNode): void {
  if (response.headersSent || response.destroyed) return
  response.set('Content-Language', language).set('Cache-Control', 'no-cache').vary('Accept-Language')
  response.type('html').send(renderPage(page))
}

/** A page that fails answers with a page; what is ours to mend is logged. */
function showProblem({ logger }: HttpDependencies): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const { code, detail, headers } = diagnose(error)
    if (PROBLEM_STATUS[code] >= 500) logger.error({ err: error, request: request.id }, 'page failed')
    const page = asked(request)
    const words = PROBLEM_WORDS[page.language][code]
    response.status(PROBLEM_STATUS[code]).set(headers)
    send(response, page, ProblemPage({
      language: page.language, title: words.title, requestId: String(request.id),
      detail: code === 'not-found' || detail === null ? `${words.meaning} ${words.remedy}` : detail,
    }))
  }
}
