import type { VNode } from 'preact'
import type { Language } from '../../wording/language.ts'

/** What a page is asked for. */
export interface PageRequest {
  readonly query: ReadonlyMap<string, readonly string[]>
  readonly language: Language
  /** The service's address as its reader sees it, without a slash at the end. */
  readonly origin: string
}

/** What is answered. */
export interface Page {
  readonly status: number
  readonly content: VNode
}
