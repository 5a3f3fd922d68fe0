import type { Dataset } from '../../src/domain/dataset.ts'
import { TERM_NAMES } from '../../src/matching/findings.ts'
import type { RankingValues } from '../../src/matching/values.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { rankingAddress } from '../addresses.ts'
import { rankingLabels } from '../labels/ranking/index.ts'
import type { BlindSpot } from '../labels/ranking/labels.ts'
import { Layout } from '../layout.tsx'
import { rangeOf } from '../ranking/drawings.ts'
import { sharedSource } from '../ranking/shared-source.ts'
import { Source } from '../sections/ranking/source.tsx'
import type { ToldOnce } from '../sections/ranking/term-background.tsx'
import { TermSection } from '../sections/ranking/term-section.tsx'

export interface RankingProps {
  readonly language: Language
  readonly values: RankingValues
  readonly datasets: readonly Dataset[]
}

/** What no term that was learned can know. */
const OF_ALL_LEARNED: readonly BlindSpot[] = ['past']

/** How the ranking works, drawn from the values that rank. */
export function RankingPage({ language, values, datasets }: RankingProps) {
  const labels = rankingLabels(language)
  const provenance = sharedSource(values)
  const once: ToldOnce | null = provenance === null ? null : { provenance, blindSpots: OF_ALL_LEARNED, address: '#learned' }
  return (
    <Layout
      language={language} title={labels.title} description={labels.intro} datasets={datasets}
      addressIn={(other) => rankingAddress(other)} canonical={rankingAddress(language)}
    >
      <div class="page-head">
        <h1>{labels.title}</h1>
        <p class="lead">{labels.intro}</p>
      </div>
      <section class="section" aria-labelledby="how">
        <h2 id="how">{labels.how}</h2>
        <ol class="steps">{labels.steps.map((step) => <li>{step}</li>)}</ol>
        <p class="meta small"><Source language={language} provenance={values.mutual.provenance} /></p>
      </section>
      <section class="section" aria-labelledby="terms">
        <h2 id="terms">{labels.overview}</h2>
        <Overview language={language} values={values} />
        <section class="section" aria-labelledby="reading">
          <h3 id="reading">{labels.reading}</h3>
          <p>{labels.readingExplained}</p>
        </section>
        {once !== null && <Learned language={language} once={once} />}
        {TERM_NAMES.map((term) => <TermSection language={language} term={term} values={values} once={once} />)}
      </section>
    </Layout>
  )
}

/** Where the learned terms come from, and what none of them can know: once for all. */
function Learned({ language, once: { provenance, blindSpots } }: { readonly language: Language; readonly once: ToldOnce }) {
  const labels = rankingLabels(language)
  return (
    <section class="section" id="learned" aria-labelledby="learned-name">
      <h3 id="learned-name">{labels.learnedTerms}</h3>
      <dl class="more">
        <dt>{labels.source}</dt>
        <dd><Source language={language} provenance={{ ...provenance, note: undefined }} /></dd>
        <dt>{labels.cannotKnow}</dt>
        <dd><ul>{blindSpots.map((spot) => <li>{labels.blindSpot[spot]}</li>)}</ul></dd>
      </dl>
    </section>
  )
}

function Overview({ language, values }: Pick<RankingProps, 'language' | 'values'>) {
  const labels = rankingLabels(language)
  const names = labelsOf(language).term
  const { number } = formatsOf(language)
  const figures = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const format = (value: number) => figures.format(value).replace('-', '−')
  const { pairs } = values.size.provenance
  return (
    <>
      <div class="table-scroll" tabindex={0} role="group" aria-labelledby="terms">
        <table class="fits">
          <thead>
            <tr>
              <th scope="col">{labels.term}</th>
              <th scope="col">{labels.origin}</th>
              <th scope="col" class="number">{labels.range}</th>
            </tr>
          </thead>
          <tbody>
            {TERM_NAMES.map((term) => {
              const range = rangeOf(term, values)
              return (
                <tr>
                  <th scope="row"><a href={`#${term}`}>{names[term]}</a></th>
                  <td>{values[term].provenance.learned ? labels.learned : labels.judged}</td>
                  <td class="number">{range === null ? '' : `${format(range.least)} … ${format(range.most)}`}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {pairs !== undefined && <p class="meta small">{labels.fittedOn(number(pairs))}</p>}
    </>
  )
}
