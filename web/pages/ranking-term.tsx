import type { Dataset } from '../../src/domain/dataset.ts'
import type { TermName } from '../../src/matching/findings.ts'
import type { RankingValues } from '../../src/matching/values.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { rankingAddress } from '../addresses.ts'
import { rankingLabels } from '../labels/ranking/index.ts'
import { Layout } from '../layout.tsx'
import { drawingsOf, numbersOf } from '../ranking/drawings.ts'
import { CurveFigures } from '../sections/ranking/curve-figures.tsx'
import { CurveTable } from '../sections/ranking/curve-table.tsx'
import { NumberTable } from '../sections/ranking/number-table.tsx'
import { TermBackground } from '../sections/ranking/term-background.tsx'

export interface RankingTermProps {
  readonly language: Language
  readonly term: TermName
  readonly values: RankingValues
  readonly datasets: readonly Dataset[]
}

/** One term of the ranking: its curves, and all its figures. */
export function RankingTermPage({ language, term, values, datasets }: RankingTermProps) {
  const labels = rankingLabels(language)
  const name = labelsOf(language).term[term]
  const drawings = drawingsOf(term, values)
  const numbers = numbersOf(term, values)
  return (
    <Layout
      language={language} title={`${labels.title}: ${name}`} datasets={datasets}
      addressIn={(other) => rankingAddress(other, term)} canonical={rankingAddress(language, term)}
    >
      <p class="way-back"><a href={`${rankingAddress(language)}#${term}`}>← {labels.title}</a></p>
      <div class="page-head">
        <h1 class="capital">{name}</h1>
        <p class="lead">{labels.meaning[term]}</p>
      </div>
      {drawings.length > 0 && (
        <section class="section" aria-labelledby="curves">
          <h2 id="curves">{labels.figures}</h2>
          <CurveFigures language={language} term={term} drawings={drawings} />
          <CurveTable language={language} drawings={drawings} />
        </section>
      )}
      {numbers.length > 0 && (
        <section class="section" aria-labelledby="numbers">
          <h2 id="numbers">{labels.numbers}</h2>
          <NumberTable language={language} numbers={numbers} />
        </section>
      )}
      <div class="section"><TermBackground language={language} term={term} provenance={values[term].provenance} once={null} /></div>
    </Layout>
  )
}
