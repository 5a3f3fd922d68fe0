import { Router, type ErrorRequestHandler, type Request } from 'express'
import { NotFound } from '../../shared/errors.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { nameRoute } from '../middleware/request-log.ts'
import { HttpFault } from '../problem.ts'
import { accessibilityPage, rankingPage, rankingTermPage, sourcesPage } from './about-pages.ts'
import { pageRequest, sendPage } from './answer-page.ts'
import { comparePage } from './compare-page.ts'
import { directoryPage } from './directory-page.ts'
import { homePage } from './home-page.ts'
import { municipalityPage } from './municipality-page.ts'
import { linksMapPage } from './links-map-page.ts'
import { numbersPage } from './numbers-page.ts'
import { partnershipsPage } from './partnerships-page.ts'
import type { Page, PageRequest } from './page-request.ts'
import { isForPeople, problemPage } from './problem-page.ts'
import { problemKindPage, referencePage } from './reference-page.ts'
import { searchBoxPage } from './search-box-page.ts'
import { shortlistPage } from './shortlist-page.ts'
import { serveAssets } from './serve-assets.ts'

type MakePage = (request: PageRequest, path: Request['params'], dependencies: HttpDependencies) => Promise<Page>

const ROUTES: Readonly<Record<string, MakePage>> = {
  '/': (request, _path, dependencies) => homePage(request, dependencies),
  '/search-box': (request, _path, dependencies) => searchBoxPage(request, dependencies),
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
}

/**
 * The pages for people: complete without JavaScript, in the reader's language, the address is their state. The last
 * of the handlers answers what goes wrong, here or before, with a page to whoever asked for one.
 */
export function pages(dependencies: HttpDependencies): (Router | ErrorRequestHandler)[] {
  const router = Router({ caseSensitive: true })
  router.use(serveAssets())
  for (const [pattern, make] of Object.entries(ROUTES)) {
    router.route(pattern.replaceAll(/\{(\w+)\}/g, ':$1'))
      .all((request, _response, next) => {
        nameRoute(request, pattern)
        next()
      })
      .get(async (request, response) => {
        const asked = pageRequest(request)
        sendPage(response, asked.language, await make(asked, request.params, dependencies))
      })
      .all((request) => {
        throw new HttpFault('method-not-allowed', `${request.method} is not possible here.`, { Allow: 'GET, HEAD' })
      })
  }
  // An address that nobody serves: whoever asks for a page gets one.
  router.use((request, _response, next) => next(isForPeople(request) ? new NotFound('There is no such page.') : undefined))
  return [router, problemPage(new Set(Object.keys(ROUTES)))]
}
