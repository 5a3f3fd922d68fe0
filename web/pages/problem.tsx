import type { Language } from '../../src/wording/language.ts'
import { LABELS } from '../labels.ts'
import { Layout } from '../layout.tsx'
import { SearchForm } from '../search-form.tsx'

export interface ProblemProps {
  readonly language: Language
  readonly title: string
  readonly detail: string
  /** For whoever looks for it in the log. */
  readonly requestId: string
}

/** What is shown when a page can't be: what went wrong, and the way on. */
export function ProblemPage({ language, title, detail, requestId }: ProblemProps) {
  return (
    <Layout language={language} title={title} addressIn={(other) => `/?lang=${other}`} attributions={[]}>
      <h1>{LABELS[language].problem}</h1>
      <p class="notice" role="alert"><strong>{title}.</strong> {detail}</p>
      <p class="meta">{requestId}</p>
      <SearchForm language={language} query="" />
    </Layout>
  )
}
