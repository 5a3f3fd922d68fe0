import type { Language } from '../src/wording/language.ts'
import { LABELS } from './labels.ts'

/** The form that finds a municipality by name; it works as any form does. */
export function SearchForm({ language, query }: { readonly language: Language; readonly query: string }) {
  const labels = LABELS[language]
  return (
    <form class="search" method="get" action="/" role="search">
      <input type="hidden" name="lang" value={language} />
      <div class="field">
        <label for="q">{labels.searchLabel}</label>
        <p class="hint" id="q-hint">{labels.searchHint}</p>
        <input id="q" type="search" name="q" value={query} maxlength={100} autocomplete="off" spellcheck={false} aria-describedby="q-hint" />
      </div>
      <button class="button">{labels.search}</button>
    </form>
  )
}
