import type { ErrorRequestHandler, Request } from 'express'
import { PAGE_PROBLEMS, type PageProblem } from '../../../web/labels/labels.ts'
import { ProblemPage } from '../../../web/pages/problem.tsx'
import type { ProblemCode } from '../../wording/problems.ts'
import type { Language } from '../../wording/language.ts'
import { routeOf } from '../middleware/request-log.ts'
import { diagnose, PROBLEM_STATUS } from '../problem.ts'
import { pageRequest, sendPage } from './answer-page.ts'

/** Whether a browser asks for a page, and not a program for data: browsers prefer HTML to JSON and say so. */
export function isForPeople(request: Request): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && !request.path.startsWith('/v1/') &&
    request.accepts(['json', 'html']) === 'html'
}

/** Answers faults with a page where one was asked for; others go on to the API's problems. `routes`: those of pages. */
export function problemPage(routes: ReadonlySet<string>): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent || !(routes.has(routeOf(request)) || isForPeople(request))) {
      next(error)
      return
    }
    const { code, headers } = diagnose(error)
    const status = PROBLEM_STATUS[code]
    if (status >= 500) response.err = error instanceof Error ? error : new Error(String(error))
    const { language, query } = pageRequest(request)
    response.set(headers)
    sendPage(response, language, {
      status,
      content: ProblemPage({
        language,
        problem: problemOf(code),
        requestId: String(request.id),
        addressIn: (other) => `?${sameQuery(query, other)}`,
      }),
    })
  }
}

/** What it means to a reader of pages; the rest can only be a fault of ours. */
function problemOf(code: ProblemCode): PageProblem {
  return PAGE_PROBLEMS.find((known) => known === code) ?? 'internal'
}

function sameQuery(query: ReadonlyMap<string, readonly string[]>, language: Language | null): URLSearchParams {
  const same = new URLSearchParams([...query].flatMap(([name, values]) => values.map((value) => [name, value])))
  same.delete('lang')
  if (language !== null) same.set('lang', language)
  return same
}
