import express, { Router, type Request, type RequestHandler } from 'express'
import { importAddress, IMPORT_PATH } from '../../../../web/addresses.ts'
import { NotFound } from '../../../shared/errors.ts'
import type { HttpDependencies } from '../../dependencies.ts'
import { nameRoute } from '../../middleware/request-log.ts'
import { HttpFault } from '../../problem.ts'
import { id as idParameter } from '../../schemas/parameters.ts'
import { pageRequest, sendAnswer } from '../answer-page.ts'
import type { Answered, PageRequest } from '../page-request.ts'
import { endSession, hasSession, openSession } from './desk-session.ts'
import type { ImportCall } from './import-call.ts'
import { importPage, receiveFile } from './import-page.ts'
import { keyPage } from './key-page.ts'
import { mappingPage, sendMapping } from './mapping-page.ts'
import { ownFormsOnly } from './own-forms.ts'
import { rejectedFile, runPage, turnRun } from './run-page.ts'

type Answer = (call: ImportCall, dependencies: HttpDependencies) => Promise<Answered>

const KEY = `${IMPORT_PATH}/key`
const END = `${IMPORT_PATH}/key/end`

const READS: Readonly<Record<string, Answer>> = {
  [IMPORT_PATH]: importPage,
  [`${IMPORT_PATH}/files/{id}`]: mappingPage,
  [`${IMPORT_PATH}/runs/{id}`]: runPage,
  [`${IMPORT_PATH}/runs/{id}/rejected.csv`]: (call, dependencies) => rejectedFile(call, 'rejected', dependencies),
  [`${IMPORT_PATH}/runs/{id}/offered.csv`]: (call, dependencies) => rejectedFile(call, 'offered', dependencies),
}
const FORMS: Readonly<Record<string, Answer>> = {
  [`${IMPORT_PATH}/files/{id}`]: sendMapping,
  [`${IMPORT_PATH}/runs/{id}/apply`]: (call, dependencies) => turnRun(call, 'apply', dependencies),
  [`${IMPORT_PATH}/runs/{id}/undo`]: (call, dependencies) => turnRun(call, 'undo', dependencies),
}

/** What is at these addresses is for people with a key. */
export const IMPORT_PATTERNS: readonly string[] = [...new Set([...Object.keys(READS), ...Object.keys(FORMS), KEY, END])]

/** The largest form that is read: a file of some hundred columns. */
const readForm = express.text({ type: 'application/x-www-form-urlencoded', limit: '128kb' })

/** Bringing in files: every page asks for a key first, and every form comes from one of these pages. */
export function importPages(dependencies: HttpDependencies): Router {
  const router = Router({ caseSensitive: true })
  const at = (pattern: string) => {
    const route = router.route(pattern.replaceAll(/\{(\w+)\}/g, ':$1'))
    return route.all((request, _response, next) => {
      nameRoute(request, pattern)
      next()
    })
  }
  const only = (allowed: string): RequestHandler => (request) => {
    throw new HttpFault('method-not-allowed', `${request.method} is not possible here.`, { Allow: allowed })
  }

  at(KEY).post(ownFormsOnly, readForm, async (request, response) => {
    const asked = pageRequest(request)
    const form = formOf(request)
    const isOpen = await openSession((form.get('key') ?? '').trim(), request, response, dependencies)
    const answer = isOpen ? { redirect: wayOn(form.get('to'), asked) } : keyPage(asked, 'wrong', form.get('to') ?? '')
    await sendAnswer(request, response, asked.language, answer)
  }).all(only('POST'))
  at(END).post(ownFormsOnly, async (request, response) => {
    const asked = pageRequest(request)
    await endSession(request, response, dependencies)
    await sendAnswer(request, response, asked.language, { redirect: importAddress(asked.language) })
  }).all(only('POST'))

  const answered = (answer: Answer): RequestHandler => async (request, response) => {
    const asked = pageRequest(request)
    const given = await hasSession(request, dependencies)
      ? await answer({ asked, request, response, id: numberIn(request), form: formOf(request) }, dependencies)
      : keyPage(asked, request.method === 'POST' ? 'ended' : null, request.method === 'POST' ? IMPORT_PATH : request.path)
    await sendAnswer(request, response, asked.language, given)
  }
  for (const pattern of IMPORT_PATTERNS.filter((each) => each !== KEY && each !== END)) {
    const [read, form] = [READS[pattern], FORMS[pattern]]
    const route = at(pattern)
    if (read !== undefined) route.get(answered(read))
    if (form !== undefined) route.post(ownFormsOnly, readForm, answered(form))
    if (pattern === IMPORT_PATH) route.post(ownFormsOnly, answered(receiveFile))
    const posts = form !== undefined || pattern === IMPORT_PATH
    route.all(only([...(read === undefined ? [] : ['GET', 'HEAD']), ...(posts ? ['POST'] : [])].join(', ')))
  }
  return router
}

const formOf = ({ body }: Request): URLSearchParams => new URLSearchParams(typeof body === 'string' ? body : '')

/** A number that can be an id; 0 where the address has none. Fails with NotFound. */
function numberIn({ params: { id } }: Request): number {
  if (id === undefined) return 0
  const asked = idParameter.safeParse(id)
  if (!asked.success) throw new NotFound('There is nothing with such a number.')
  return asked.data
}

/** Back to where a key was asked for; nowhere but to these pages. */
function wayOn(to: string | null, { language }: PageRequest): string {
  const isHere = to !== null && new RegExp(`^${IMPORT_PATH}(/(files|runs)/\\d+)?$`).test(to)
  return isHere ? `${to}?lang=${language}` : importAddress(language)
}
