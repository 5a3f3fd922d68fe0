import type { Language } from '../../src/wording/language.ts'
import { homeAddress } from '../addresses.ts'
import type { PageProblem } from '../labels/labels.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { Layout } from '../layout.tsx'
import { SearchForm } from '../sections/search-form.tsx'

export interface ProblemProps {
  readonly language: Language
  readonly problem: PageProblem
  /** For whoever looks for it in the log. */
  readonly requestId: string
  /** The same address in another language. */
  readonly addressIn: (language: Language | null) => string
}

/** Problems that may be gone when the page is asked for again. */
const PASSING: ReadonlySet<PageProblem> = new Set(['unavailable', 'internal', 'too-many-requests'])

/** What is shown when a page can't be: what went wrong, and the way on. */
export function ProblemPage({ language, problem, requestId, addressIn }: ProblemProps) {
  const labels = pageLabels(language)
  const { title, text } = labels.problem[problem]
  return (
    <Layout language={language} title={title} addressIn={addressIn} canonical={null} datasets={[]}>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {/* An empty address is that of the page itself. */}
      {PASSING.has(problem) && <p><a class="button" href="">{labels.tryAgain}</a></p>}
      {problem === 'internal' && <p class="meta">{labels.requestNumber(requestId)}</p>}
      {PASSING.has(problem) ? <p><a href={homeAddress(language)}>{labels.backToSearch}</a></p> : <SearchForm language={language} query="" />}
    </Layout>
  )
}
