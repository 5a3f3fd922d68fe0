import type { Language } from '../../src/wording/language.ts'
import { pageLabels } from '../labels/page-labels.ts'

interface ListPagesProps {
  readonly language: Language
  /** Addresses of the pages before and after; null where there is none. */
  readonly previous: string | null
  readonly next: string | null
}

/** The ways to the pages of the list before and after. */
export function ListPages({ language, previous, next }: ListPagesProps) {
  if (previous === null && next === null) return null
  const labels = pageLabels(language)
  return (
    <nav class="page-links" aria-label={labels.pages}>
      {previous !== null && <a rel="prev" href={previous}>← {labels.previous}</a>}
      {next !== null && <a rel="next" href={next}>{labels.next} →</a>}
    </nav>
  )
}
