import type { Request, Response } from 'express'
import type { PageRequest } from '../page-request.ts'

/** What is asked of an import page, by whoever may. */
export interface ImportCall {
  readonly asked: PageRequest
  readonly request: Request
  readonly response: Response
  /** The number in the address; 0 where none belongs there. */
  readonly id: number
  /** What a form carries; empty where the body is a file. */
  readonly form: URLSearchParams
}
