import type { Language } from '../../src/wording/language.ts'
import type { ProblemWords } from '../../src/wording/problems.ts'
import { Layout } from '../layout.tsx'

export interface ProblemKindProps {
  readonly language: Language
  readonly code: string
  readonly status: number
  readonly words: ProblemWords
  readonly addressIn: (language: Language | null) => string
}

/** Where the `type` of a problem leads: what it means and what to do about it. */
export function ProblemKindPage({ language, code, status, words, addressIn }: ProblemKindProps) {
  return (
    <Layout language={language} title={words.title} addressIn={addressIn} canonical={`/problems/${code}`} datasets={[]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.meaning}</p>
      <p>{words.remedy}</p>
      <p class="meta"><code>{status} /problems/{code}</code> · <a href="/docs#problems">API</a></p>
    </Layout>
  )
}
