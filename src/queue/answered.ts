import { DependencyFault } from '../shared/errors.ts'

/** How long the queue may take to answer, ms. */
const TIMEOUT = 10_000

/** What the queue answers; DependencyFault('queue') when it refuses or takes too long. */
export async function answered<Answer>(what: string, answer: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${TIMEOUT} ms`)), TIMEOUT)
  })
  return reached(what, Promise.race([answer, tooLate]).finally(() => clearTimeout(timer)))
}

/** The same for what ends by itself in time, and would be left open if nobody waited for it. */
export async function reached<Answer>(what: string, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (cause) {
    throw new DependencyFault('queue', `${what}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
