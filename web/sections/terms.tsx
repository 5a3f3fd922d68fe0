import type { TermContribution } from '../../src/matching/explain.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { pageLabels } from '../labels/page-labels.ts'
import type { WordedSuggestion } from './suggestion-card.tsx'

interface TermsProps {
  readonly language: Language
  readonly item: Pick<WordedSuggestion, 'terms' | 'score'>
}

/** Below this a figure is shown as 0.00. */
const SHOWN_AS_NOTHING = 0.005

/** Every term of the score, the strongest first; those that make no difference in one line. */
export function Terms({ language, item: { terms, score } }: TermsProps) {
  const labels = pageLabels(language)
  const names = labelsOf(language).term
  const figures = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  // A hyphen is too short beside a plus.
  const format = (value: number) => figures.format(value).replace('-', '−')
  const told = terms.filter(makesADifference).toSorted((a, b) => b.contribution - a.contribution)
  const rest = terms.filter((term) => !makesADifference(term))
  return (
    <>
      <table class="terms">
        <thead>
          <tr>
            <th scope="col">{labels.term}</th>
            <th scope="col" class="number">{labels.contribution}</th>
            <th scope="col" class="number">{labels.forth}</th>
            <th scope="col" class="number">{labels.back}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ term, contribution, forth, back }) => (
            <tr>
              <th scope="row">{names[term]}</th>
              <td class="number">{format(contribution)}</td>
              <td class="number">{format(forth)}</td>
              <td class="number">{format(back)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{labels.score}</th>
            <td class="number">{format(score)}</td>
            <td colspan={2} />
          </tr>
        </tfoot>
      </table>
      {rest.length > 0 && <p class="meta">{labels.noDifference(rest.map(({ term }) => names[term]).join(', '))}</p>}
      <p class="meta">{labels.scoreExplained}</p>
    </>
  )
}

function makesADifference({ contribution, forth, back }: TermContribution): boolean {
  return [contribution, forth, back].some((value) => Math.abs(value) >= SHOWN_AS_NOTHING)
}
