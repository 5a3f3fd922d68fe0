import type { SuggestedPartner } from '../../src/use-cases/suggest-partners.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { LABELS } from '../labels.ts'

/** A suggestion with its findings in sentences. */
export interface WordedSuggestion extends Pick<SuggestedPartner, 'municipality' | 'score' | 'terms'> {
  readonly reasons: readonly string[]
  readonly reservations: readonly string[]
  readonly missing: readonly string[]
}

/** The ranked list: each with what speaks for it, what against, what is not known, and all terms behind a fold. */
export function Suggestions({ language, items }: { readonly language: Language; readonly items: readonly WordedSuggestion[] }) {
  const labels = LABELS[language]
  if (items.length === 0) return <p class="notice" role="status">{labels.noSuggestions}</p>
  return (
    <ol class="suggestions">
      {items.map((item, at) => <SuggestionCard language={language} item={item} rank={at + 1} />)}
    </ol>
  )
}

function SuggestionCard({ language, item, rank }: { language: Language; item: WordedSuggestion; rank: number }) {
  const labels = LABELS[language]
  const formats = formatsOf(language)
  const { municipality } = item
  const meta = [
    formats.country(municipality.country),
    municipality.region ?? '',
    municipality.population === null ? '' : `${labels.population}: ${formats.number(municipality.population)}`,
  ]
  return (
    <li class="suggestion">
      <header>
        <h3><span class="rank">{rank}.</span> <a href={`/municipalities/${municipality.id}?lang=${language}`}>{municipality.name}</a></h3>
        <p class="meta">{meta.filter((part) => part !== '').join(' · ')}</p>
      </header>
      <ul class="why">
        {item.reasons.map((text) => <Finding kind="reason" label={labels.reason} text={text} />)}
        {item.reservations.map((text) => <Finding kind="reservation" label={labels.reservation} text={text} />)}
        {item.missing.map((text) => <Finding kind="missing" label={labels.missing} text={text} />)}
      </ul>
      <details>
        <summary>{labels.allTerms}<span class="visually-hidden">: {municipality.name}</span></summary>
        <Terms language={language} item={item} />
      </details>
    </li>
  )
}

/** The sign before it is for the eye; the word is for who hears the page. */
function Finding({ kind, label, text }: { kind: 'reason' | 'reservation' | 'missing'; label: string; text: string }) {
  return <li class={kind}><span class="visually-hidden">{label}: </span>{text}</li>
}

function Terms({ language, item }: { language: Language; item: WordedSuggestion }) {
  const labels = LABELS[language]
  const names = labelsOf(language).term
  const figure = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={`${labels.allTerms}: ${item.municipality.name}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.term}</th>
            <th scope="col" class="number">{labels.contribution}</th>
            <th scope="col" class="number">{labels.forth}</th>
            <th scope="col" class="number">{labels.back}</th>
          </tr>
        </thead>
        <tbody>
          {item.terms.map(({ term, contribution, forth, back }) => (
            <tr>
              <th scope="row">{names[term]}</th>
              <td class="number">{figure.format(contribution)}</td>
              <td class="number">{figure.format(forth)}</td>
              <td class="number">{figure.format(back)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{labels.score} <small>{labels.scoreExplained}</small></th>
            <td class="number">{figure.format(item.score)}</td>
            <td colspan={2} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
