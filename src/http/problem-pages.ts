import { Router } from 'express'
import { NotFound } from '../shared/errors.ts'
import { PROBLEM_CODES, PROBLEM_WORDS } from '../wording/problems.ts'
import { negotiateLanguage } from './language.ts'
import { isForPeople } from './pages/problem-page.ts'
import { PROBLEM_STATUS } from './problem.ts'
import { langParameter } from './query-string.ts'

/** `/problems/{code}`: what the `type` of a problem means and what to do about it, in the reader's language. */
export function problemPages(): Router {
  const router = Router()
  router.get('/problems/:code', (request, response, next) => {
    if (isForPeople(request)) {
      next()
      return
    }
    const code = PROBLEM_CODES.find((known) => known === request.params.code)
    if (code === undefined) throw new NotFound(`There is no kind of problem called ${request.params.code}.`)
    const language = negotiateLanguage(request, langParameter(request.url))
    response.set('Content-Language', language).vary('Accept, Accept-Language')
      .json({ type: `/problems/${code}`, status: PROBLEM_STATUS[code], ...PROBLEM_WORDS[language][code] })
  })
  return router
}
