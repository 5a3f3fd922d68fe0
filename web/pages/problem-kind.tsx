import type { Language } from '../../src/wording/language.ts'
import type { ProblemWords } from '../../src/wording/problems.ts'
import { problemKindAddress, referenceAddress } from '../addresses.ts'
import { Layout } from '../layout.tsx'

export interface ProblemKindProps {
  readonly language: Language
  readonly code: string
  readonly status: number
  readonly words: ProblemWords
}

/** Where the `type` of a problem leads: what it means and what to do about it. */
export function ProblemKindPage({ language, code, status, words }: ProblemKindProps) {
  return (
    <Layout language={language} title={words.title} addressIn={(other) => problemKindAddress(other, code)} canonical={problemKindAddress(language, code)} datasets={[]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.meaning}</p>
      <p>{words.remedy}</p>
      <p class="meta"><code>{status} /problems/{code}</code> · <a href={`${referenceAddress(language)}#problems`}>API</a></p>
    </Layout>
  )
}
