import { KeyPage, type KeyProblem } from '../../../../web/pages/import/key.tsx'
import type { Page, PageRequest } from '../page-request.ts'

/** Asks for a key; 403 where one was given that does not hold, or whose time is over. `to`: where it is needed. */
export function keyPage({ language }: PageRequest, problem: KeyProblem | null, to: string): Page {
  return { status: problem === null ? 200 : 403, isPrivate: true, content: KeyPage({ language, problem, to }) }
}
