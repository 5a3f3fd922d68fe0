import type { TermContribution } from '../../src/matching/explain.ts'
import type { TermName } from '../../src/matching/findings.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { partnersLabels } from '../labels/partners/index.ts'
import { ContributionBar } from './contribution-bar.tsx'
import type { WordedSuggestion } from './suggestion-card.tsx'

interface TermsProps {
  readonly language: Language
  readonly item: Pick<WordedSuggestion, 'terms' | 'score' | 'municipality'>
  /** Terms that make no difference anywhere in the list; it says so once. */
  readonly unsaid: ReadonlySet<TermName>
}

/** Below this a figure is shown as 0.00. */
const SHOWN_AS_NOTHING = 0.005

/** As many as are shown before the fold. */
const STRONGEST = 4

/**
 * The terms of the score as bars: those that weigh most, then, behind a fold, every one with what it is worth to either
 * side, the strongest first, and those that make no difference here in one line.
 */
export function Terms({ language, item: { terms, score, municipality }, unsaid }: TermsProps) {
  const labels = pageLabels(language)
  const names = labelsOf(language).term
  const format = signedFigures(language)
  const told = terms.filter(makesADifference).toSorted((a, b) => b.contribution - a.contribution)
  const rest = terms.filter((term) => !makesADifference(term) && !unsaid.has(term.term))
  const strongest = new Set(terms.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)).slice(0, STRONGEST))
  return (
    <>
      <ul class="bars" role="list" aria-label={partnersLabels(language).termsChart}>
        {told.filter((term) => strongest.has(term)).map(({ term, contribution }) => (
          <li><span>{names[term]}</span><ContributionBar contribution={contribution} /><span>{format(contribution)}</span></li>
        ))}
      </ul>
      <details>
        <summary>{labels.allTerms}<span class="visually-hidden">: {municipality.name}</span></summary>
        <table class="terms">
          <thead>
            <tr>
              <th scope="col">{labels.term}</th>
              <th scope="col">{labels.contribution}</th>
              <th scope="col">{labels.forth}</th>
              <th scope="col">{labels.back}</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ term, contribution, forth, back }) => (
              <tr>
                <th scope="row">{names[term]}</th>
                <td>{format(contribution)}</td>
                <td>{format(forth)}</td>
                <td>{format(back)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{labels.score}</th>
              <td>{format(score)}</td>
              <td colspan={2} />
            </tr>
          </tfoot>
        </table>
        {rest.length > 0 && <p class="meta">{labels.noDifference(rest.map(({ term }) => names[term]).join(', '))}</p>}
      </details>
    </>
  )
}

/** Two decimals with their sign; a hyphen would be too short beside a plus. */
function signedFigures(language: Language): (value: number) => string {
  const figures = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  return (value) => figures.format(value).replace('-', '−')
}

/** Terms that make no difference for any of these; none for a single one, which says so itself. */
export function indifferentTerms(items: readonly Pick<WordedSuggestion, 'terms'>[]): TermName[] {
  const [first, ...others] = items
  if (first === undefined || others.length === 0) return []
  const telling = new Set(items.flatMap(({ terms }) => terms.filter(makesADifference).map(({ term }) => term)))
  return first.terms.map(({ term }) => term).filter((term) => !telling.has(term))
}

function makesADifference({ contribution, forth, back }: TermContribution): boolean {
  return [contribution, forth, back].some((value) => Math.abs(value) >= SHOWN_AS_NOTHING)
}
