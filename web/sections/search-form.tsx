import type { Language } from '../../src/wording/language.ts'
import { pageLabels } from '../labels/page-labels.ts'

/** As many characters as are read. */
export const LONGEST_QUERY = 100

interface SearchFormProps {
  readonly language: Language
  readonly query: string
  /** The page that shows what is found; the first if none is named. */
  readonly action?: string
}

/** The form that finds a municipality by name; it works as any form does. */
export function SearchForm({ language, query, action = '/' }: SearchFormProps) {
  const labels = pageLabels(language)
  return (
    <form class="search" method="get" action={action} role="search">
      <input type="hidden" name="lang" value={language} />
      <label for="q">{labels.searchLabel}</label>
      <p class="hint" id="q-hint">{labels.searchHint}</p>
      <div class="search-line">
        <input
          id="q" type="search" name="q" value={query} maxlength={LONGEST_QUERY} required
          autocomplete="off" autocapitalize="off" spellcheck={false} aria-describedby="q-hint"
        />
        <button class="button">{labels.search}</button>
      </div>
    </form>
  )
}
