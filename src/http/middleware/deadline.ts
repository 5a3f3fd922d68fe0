import type { Request, RequestHandler, Response } from 'express'
import { HttpFault } from '../problem.ts'

const timers = new WeakMap<Response, NodeJS.Timeout>()

/** Lets a request take its time, since it brings much. */
export function liftDeadline(response: Response): void {
  clearTimeout(timers.get(response))
}

/** Answers 503, by `answerFault`, when there is no answer in time, so that a stuck dependency does not keep its callers. */
export function deadline(milliseconds: number, answerFault: (fault: HttpFault, request: Request, response: Response) => void): RequestHandler {
  return (request, response, next) => {
    const timer = setTimeout(() => {
      // A long answer that is under way is not late.
      if (response.headersSent) return
      const fault = new HttpFault('unavailable', 'No answer was ready in time.', { 'Retry-After': '5' })
      response.err = fault
      answerFault(fault, request, response)
    }, milliseconds)
    timers.set(response, timer)
    response.once('close', () => clearTimeout(timer))
    next()
  }
}
