import compression from 'compression'
import express, { Router, type ErrorRequestHandler, type Request } from 'express'
import { NotFound } from '../../shared/errors.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { nameRoute } from '../middleware/request-log.ts'
import { HttpFault } from '../problem.ts'
import { accessibilityPage, rankingPage, rankingTermPage, sourcesPage } from './about-pages.ts'
import { pageRequest, sendAnswer } from './answer-page.ts'
import { comparePage } from './compare-page.ts'
import { correctionPage, sendCorrection } from './correction-page.ts'
import { directoryPage } from './directory-page.ts'
import { homePage } from './home-page.ts'
import { IMPORT_PATTERNS, importPages } from './import/import-pages.ts'
import { linksMapPage } from './links-map-page.ts'
import { municipalityPage } from './municipality-page.ts'
import { numbersPage } from './numbers-page.ts'
import type { Answered, PageRequest } from './page-request.ts'
import { partnersFile, profilePartnersFile } from './partners-file.ts'
import { partnersPage } from './partners-page.ts'
import { partnershipsPage } from './partnerships-page.ts'
import { isForPeople, problemPage } from './problem-page.ts'
import { profilePartnersPage } from './profile-partners-page.ts'
import { problemKindPage, referencePage } from './reference-page.ts'
import { searchBoxPage } from './search-box-page.ts'
import { shortlistPage } from './shortlist-page.ts'
import { serveAssets } from './serve-assets.ts'

type Answer = (request: PageRequest, path: Request['params'], dependencies: HttpDependencies) => Promise<Answered>

/** What is at each address. */
const ROUTES: Readonly<Record<string, Answer>> = {
  '/': (request, _path, dependencies) => homePage(request, dependencies),
  '/search-box': (request, _path, dependencies) => searchBoxPage(request, dependencies),
  '/partners': (request, _path, dependencies) => profilePartnersPage(request, dependencies),
  '/partners.csv': (request, _path, dependencies) => profilePartnersFile(request, 'csv', dependencies),
  '/partners.geojson': (request, _path, dependencies) => profilePartnersFile(request, 'geojson', dependencies),
  '/partnerships': (request, _path, dependencies) => partnershipsPage(request, dependencies),
  '/partnerships/map': (request, _path, dependencies) => linksMapPage(request, dependencies),
  '/partnerships/numbers': (request, _path, dependencies) => numbersPage(request, dependencies),
  '/compare': (request, _path, dependencies) => comparePage(request, dependencies),
  '/shortlist': (request, _path, dependencies) => shortlistPage(request, dependencies),
  '/ranking': (request, _path, dependencies) => rankingPage(request, dependencies),
  '/ranking/{term}': (request, { term }, dependencies) => rankingTermPage(request, String(term), dependencies),
  '/sources': (request, _path, dependencies) => sourcesPage(request, dependencies),
  '/accessibility': (request, _path, dependencies) => accessibilityPage(request, dependencies),
  '/municipalities': (request, _path, dependencies) => directoryPage(request, dependencies),
  '/municipalities/{id}': (request, { id }, dependencies) => municipalityPage(request, String(id), dependencies),
  '/docs': (request) => Promise.resolve(referencePage(request)),
  '/problems/{code}': async (request, { code }) => problemKindPage(request, String(code)),
  '/municipalities/{id}/correction': (request, { id }, dependencies) => correctionPage(request, String(id), dependencies),
  '/municipalities/{id}/partners': (request, { id }, dependencies) => partnersPage(request, String(id), dependencies),
  '/municipalities/{id}/partners.csv': (request, { id }, dependencies) => partnersFile(request, String(id), 'csv', dependencies),
  '/municipalities/{id}/partners.geojson': (request, { id }, dependencies) => partnersFile(request, String(id), 'geojson', dependencies),
}

type Receive = (request: PageRequest, path: Request['params'], form: URLSearchParams, dependencies: HttpDependencies) => Promise<Answered>

/** Where a form may be sent to, beside being read. */
const FORMS: Readonly<Record<string, Receive>> = {
  '/municipalities/{id}/correction': (request, { id }, form, dependencies) => sendCorrection(request, String(id), form, dependencies),
}

/** The largest form that is read. */
const LARGEST_FORM = '32kb'
const readForm = express.text({ type: 'application/x-www-form-urlencoded', limit: LARGEST_FORM })

/**
 * The pages for people: complete without JavaScript, in the reader's language, the address is their state. The last
 * of the handlers answers what goes wrong, here or before, with a page to whoever asked for one.
 */
export function pages(dependencies: HttpDependencies): (Router | ErrorRequestHandler)[] {
  const router = Router({ caseSensitive: true })
  router.use(serveAssets())
  router.use(compression())
  for (const [pattern, answer] of Object.entries(ROUTES)) {
    const receive = FORMS[pattern]
    const route = router.route(pattern.replaceAll(/\{(\w+)\}/g, ':$1'))
    route
      .all((request, _response, next) => {
        nameRoute(request, pattern)
        next()
      })
      .get(async (request, response) => {
        const asked = pageRequest(request)
        await sendAnswer(request, response, asked.language, await answer(asked, request.params, dependencies))
      })
    if (receive !== undefined) {
      route.post(readForm, async (request, response) => {
        const asked = pageRequest(request)
        const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '')
        await sendAnswer(request, response, asked.language, await receive(asked, request.params, form, dependencies))
      })
    }
    route.all((request) => {
      throw new HttpFault('method-not-allowed', `${request.method} is not possible here.`, { Allow: receive === undefined ? 'GET, HEAD' : 'GET, HEAD, POST' })
    })
  }
  router.use(importPages(dependencies))
  // An address that nobody serves: whoever asks for a page gets one.
  router.use((request, _response, next) => next(isForPeople(request) ? new NotFound('There is no such page.') : undefined))
  return [router, problemPage(new Set([...Object.keys(ROUTES), ...IMPORT_PATTERNS]))]
}
