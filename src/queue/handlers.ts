import { JOB_CATALOGUE, type JobHandlers, type JobName } from '../use-cases/ports/job-queue.ts'

/** Every job there is. */
export const JOB_NAMES = Object.keys(JOB_CATALOGUE).filter(isJobName)

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOB_CATALOGUE, name)
}

/** Thrown at the start when the handlers are not exactly those of the catalogue; the message lists every fault. */
export class WrongHandlers extends Error {
  constructor(faults: readonly string[]) {
    super(`The handlers of jobs do not fit the catalogue: ${faults.join('; ')}`)
    this.name = 'WrongHandlers'
  }
}

/** Throws WrongHandlers unless there is one handler for each job and none besides. */
export function checkHandlers(handlers: JobHandlers): void {
  const given: Readonly<Record<string, unknown>> = handlers
  const faults = [
    ...JOB_NAMES.filter((name) => typeof given[name] !== 'function').map((name) => `no handler for "${name}"`),
    ...Object.keys(given).filter((name) => !isJobName(name)).map((name) => `"${name}" is no job of the catalogue`),
  ]
  if (faults.length > 0) throw new WrongHandlers(faults)
}
