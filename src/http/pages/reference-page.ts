import { ProblemKindPage } from '../../../web/pages/problem-kind.tsx'
import { ReferencePage } from '../../../web/pages/reference.tsx'
import { NotFound } from '../../shared/errors.ts'
import { PROBLEM_CODES, PROBLEM_WORDS } from '../../wording/problems.ts'
import { describeApi } from '../openapi.ts'
import { OPERATIONS } from '../operations/index.ts'
import { PROBLEM_STATUS } from '../problem.ts'
import { readReference } from '../reference.ts'
import type { Page, PageRequest } from './page-request.ts'

let reference: ReturnType<typeof readReference> | null = null

/** The browsable reference of the API; read from the document at the first call. */
export function referencePage({ language }: PageRequest): Page {
  reference ??= readReference(describeApi(OPERATIONS))
  const problems = PROBLEM_CODES.map((code) => ({ code, status: PROBLEM_STATUS[code], title: PROBLEM_WORDS[language][code].title }))
  return { status: 200, content: ReferencePage({ ...reference, language, problems }) }
}

/** What a kind of problem means, for people. Fails with NotFound for one that is none. */
export function problemKindPage({ language }: PageRequest, written: string): Page {
  const code = PROBLEM_CODES.find((known) => known === written)
  if (code === undefined) throw new NotFound(`There is no kind of problem called ${written}.`)
  return {
    status: 200,
    content: ProblemKindPage({ language, code, status: PROBLEM_STATUS[code], words: PROBLEM_WORDS[language][code] }),
  }
}
