import type { Language } from '../../src/wording/language.ts'
import { municipalityAddress, SUGGESTIONS, type FilterValues } from '../addresses.ts'
import { pageLabels } from '../labels/page-labels.ts'

interface PageLinksProps {
  readonly language: Language
  readonly id: number
  readonly filters: FilterValues
  readonly page: number
  readonly hasNext: boolean
}

/** The ways to the pages of the list before and after. */
export function PageLinks({ language, id, filters, page, hasNext }: PageLinksProps) {
  if (page === 1 && !hasNext) return null
  const labels = pageLabels(language)
  const address = (other: number) => `${municipalityAddress(id, language, filters, other)}#${SUGGESTIONS}`
  return (
    <nav class="page-links" aria-label={labels.pages}>
      {page > 1 && <a rel="prev" href={address(page - 1)}>← {labels.previous}</a>}
      {hasNext && <a rel="next" href={address(page + 1)}>{labels.next} →</a>}
    </nav>
  )
}
