import { z } from 'zod'
import type { HttpDependencies } from '../http/dependencies.ts'
import { FaultyRequest, type LocatedFault } from '../http/faults.ts'
import type { Operation } from '../http/operation.ts'
import { problem } from '../http/schemas/problem.ts'
import type { Language } from '../wording/language.ts'

/** A question to the API: an operation, the parts of its path, its parameters. */
export interface Question {
  readonly operation: Operation
  readonly path: Readonly<Record<string, string>>
  readonly query: ReadonlyMap<string, readonly string[]>
}

/** Answers as the API does, wherever it runs. Rejects with Refused when the question is at fault. */
export type Ask = (question: Question) => Promise<unknown>

/** The question was understood and cannot be answered; the message is for the person who asked. */
export class Refused extends Error {}

/** Asks a running service. `address`: without a slash at the end. */
export function askService(address: string, language: Language): Ask {
  return async ({ operation, path, query }) => {
    const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))
    const parameters = new URLSearchParams([...query].flatMap(([name, values]) => values.map((value) => [name, value])))
    const response = await fetch(`${address}${filled}?${parameters.toString()}`, { headers: { 'Accept-Language': language } })
    const body: unknown = await response.json()
    if (response.ok) return body
    const { detail, faults } = z.object({ ...problem.shape }).parse(body)
    throw new Refused(told(detail, faults))
  }
}

/** Answers in this process. */
export function askHere(dependencies: HttpDependencies, language: Language): Ask {
  return async ({ operation, path, query }) => {
    try {
      const { answer } = await operation.respond({ path, query, body: undefined, ifMatch: undefined, language, format: 'json' }, dependencies)
      if ('chunks' in answer) throw new TypeError(`${operation.id} did not answer in JSON`)
      return answer.body
    } catch (error) {
      if (error instanceof FaultyRequest) throw new Refused(told('', error.faults), { cause: error })
      throw error
    }
  }
}

function told(detail: string, faults: readonly LocatedFault[] | undefined): string {
  if (faults === undefined) return detail
  return faults.map(({ pointer, message }) => `${pointer.slice(1)}: ${message}`).join('\n')
}
