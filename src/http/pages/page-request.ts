import type { VNode } from 'preact'
import type { Language } from '../../wording/language.ts'
import type { Download } from '../operation.ts'

/** What a page is asked for. */
export interface PageRequest {
  readonly query: ReadonlyMap<string, readonly string[]>
  readonly language: Language
  /** The service's address as its reader sees it, without a slash at the end. */
  readonly origin: string
}

/** A page is answered. */
export interface Page {
  readonly status: number
  readonly content: VNode
  /** Only for whoever asked: nobody else keeps a copy. */
  readonly isPrivate?: boolean
}

/** The reader is sent on. */
export interface Redirect {
  readonly redirect: string
}

/** A file is answered. */
export interface FileAnswer {
  readonly download: Download
  readonly format: 'csv' | 'geojson'
}

export type Answered = Page | Redirect | FileAnswer
