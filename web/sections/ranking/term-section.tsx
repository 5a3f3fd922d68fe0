import type { TermName } from '../../../src/matching/findings.ts'
import type { RankingValues } from '../../../src/matching/values.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import { labelsOf } from '../../../src/wording/labels/labels.ts'
import type { Language } from '../../../src/wording/language.ts'
import { rankingAddress } from '../../addresses.ts'
import { rankingLabels } from '../../labels/ranking/index.ts'
import { drawingsOf } from '../../ranking/drawings.ts'
import { CurveFigures } from './curve-figures.tsx'
import { TermBackground, type ToldOnce } from './term-background.tsx'

interface TermSectionProps {
  readonly language: Language
  readonly term: TermName
  readonly values: RankingValues
  readonly once: ToldOnce | null
}

/**
 * One term: what it means, its curves, where they come from, what they can not know. Its figures, and the curves that
 * hold for one pair of countries alone, stand on a page of their own.
 */
export function TermSection({ language, term, values, once }: TermSectionProps) {
  const labels = rankingLabels(language)
  const all = drawingsOf(term, values)
  const drawings = all.filter(({ which }) => which.kind !== 'ofCountries')
  const ofCountries = all.length - drawings.length
  return (
    <section class="section" id={term} aria-labelledby={`${term}-name`}>
      <h3 id={`${term}-name`} class="capital">{labelsOf(language).term[term]}</h3>
      <p>{labels.meaning[term]}</p>
      {drawings.length > 0 && <CurveFigures language={language} term={term} drawings={drawings} />}
      {term === 'countryPair' && <CountryPairs language={language} links={values.fullRecord.links} />}
      <p><a href={rankingAddress(language, term)} aria-describedby={`${term}-name`}>{ofCountries === 0 ? labels.figures : labels.figuresOfCountries(formatsOf(language).number(ofCountries))}</a></p>
      <TermBackground language={language} term={term} provenance={values[term].provenance} once={once} />
    </section>
  )
}

/** Pairs named as the most frequent ones. */
const MOST_NAMED = 5

function CountryPairs({ language, links }: { readonly language: Language; readonly links: Readonly<Record<string, number>> }) {
  const { number, country } = formatsOf(language)
  const most = Object.entries(links).toSorted(([, a], [, b]) => b - a).slice(0, MOST_NAMED)
    .map(([pair, count]) => `${pair.split('-').map(country).join(' – ')} (${number(count)})`)
  return <p>{rankingLabels(language).countryPairs(number(Object.keys(links).length), most.join(', '))}</p>
}
