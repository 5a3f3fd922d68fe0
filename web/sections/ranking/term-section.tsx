import type { TermName } from '../../../src/matching/findings.ts'
import type { Provenance } from '../../../src/matching/provenance.ts'
import type { RankingValues } from '../../../src/matching/values.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import { labelsOf } from '../../../src/wording/labels/labels.ts'
import type { Language } from '../../../src/wording/language.ts'
import { sayProvenance } from '../../../src/wording/provenance/say.ts'
import { rankingAddress } from '../../addresses.ts'
import { rankingLabels } from '../../labels/ranking/index.ts'
import { BLIND_SPOTS_OF } from '../../ranking/blind-spots.ts'
import { drawingsOf } from '../../ranking/drawings.ts'
import { CurveFigures } from './curve-figures.tsx'

interface TermSectionProps {
  readonly language: Language
  readonly term: TermName
  readonly values: RankingValues
}

/** All that can be said of one term: what it means, its curves and numbers, where they come from, what they can not know. */
export function TermSection({ language, term, values }: TermSectionProps) {
  const labels = rankingLabels(language)
  const drawings = drawingsOf(term, values)
  return (
    <section class="section" id={term} aria-labelledby={`${term}-name`}>
      <h3 id={`${term}-name`} class="capital">{labelsOf(language).term[term]}</h3>
      <p>{labels.meaning[term]}</p>
      {drawings.length > 0 && <CurveFigures language={language} term={term} drawings={drawings} />}
      {term === 'countryPair' && <CountryPairs language={language} links={values.fullRecord.links} />}
      <p><a href={rankingAddress(language, term)} aria-describedby={`${term}-name`}>{labels.figures}</a></p>
      <dl class="more">
        <dt>{labels.cannotKnow}</dt>
        <dd><ul>{BLIND_SPOTS_OF[term].map((spot) => <li>{labels.blindSpot[spot]}</li>)}</ul></dd>
        <dt>{labels.source}</dt>
        <dd><Source language={language} provenance={values[term].provenance} /></dd>
      </dl>
    </section>
  )
}

/** Where values come from; what whoever set them wrote of that stays as it is, and is taken for English. */
export function Source({ language, provenance }: { readonly language: Language; readonly provenance: Provenance }) {
  return (
    <>
      {sayProvenance(provenance, language).map(({ text, isQuoted }) => <>{isQuoted ? <span lang="en">{text}</span> : text} </>)}
      {rankingLabels(language).setOn(formatsOf(language).date(provenance.date))}
    </>
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
