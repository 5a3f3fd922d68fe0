import type { TermName } from '../../src/matching/findings.ts'
import type { Fact } from '../../src/matching/missing.ts'
import type { SuggestedPartner } from '../../src/use-cases/suggest-partners.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { compareAddress, municipalityAddress } from '../addresses.ts'
import { joined } from '../joined.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { shortlistLabels } from '../labels/shortlist/index.ts'
import type { AskerOfList } from './suggestions.tsx'
import { ShortlistButton } from './shortlist-button.tsx'
import { Terms } from './terms.tsx'

/** A suggestion with its findings in sentences. */
export interface WordedSuggestion extends Pick<SuggestedPartner, 'municipality' | 'score' | 'terms'> {
  readonly reasons: readonly string[]
  readonly reservations: readonly string[]
  /** Why it is not where its score alone would have put it; null where it is. */
  readonly moved: string | null
  /** Facts that its record lacks, and those of others in the list do not. */
  readonly missing: readonly Fact[]
  /** Metres from the asker; null where that is not known. */
  readonly distance: number | null
}

interface SuggestionCardProps {
  readonly language: Language
  readonly item: WordedSuggestion
  readonly rank: number
  readonly asker: AskerOfList
  /** Terms that the list says of once. */
  readonly unsaid: ReadonlySet<TermName>
}

/** A suggested partner with what speaks for it, what against, what is not known, and all terms behind a fold. */
export function SuggestionCard({ language, item, rank, asker, unsaid }: SuggestionCardProps) {
  const labels = pageLabels(language)
  const formats = formatsOf(language)
  const { municipality, reasons, reservations, moved, missing, distance } = item
  return (
    <li class="suggestion">
      <h3>
        <span class="rank">{formats.number(rank)}.</span>{' '}
        <a href={municipalityAddress(municipality.id, language)}>{municipality.name}</a>
      </h3>
      <p class="meta">
        {joined(
          formats.country(municipality.country),
          municipality.region,
          municipality.population === null ? null : formats.counted(municipality.population, labels.inhabitants),
          distance === null ? null : labels.away(formats.distance(distance)),
        )}
      </p>
      <ul class="why" role="list">
        {reasons.map((text) => <Finding kind="reason" label={labels.reason + formats.colon} text={text} />)}
        {reservations.map((text) => <Finding kind="reservation" label={labels.reservation + formats.colon} text={text} />)}
        {moved !== null && <li class="moved">{moved}</li>}
        {missing.length > 0 && <li class="missing">{labels.missing(missing.map((fact) => labels.fact[fact]).join(', '))}</li>}
      </ul>
      <p class="actions">
        <a class="button second" href={compareAddress(language, asker.id === null ? [municipality.id] : [asker.id, municipality.id])}>
          {asker.id === null ? shortlistLabels(language).compareWithOthers : shortlistLabels(language).compareWith(asker.name)}
          <span class="visually-hidden"> ({municipality.name})</span>
        </a>
        <ShortlistButton language={language} id={municipality.id} name={municipality.name} />
      </p>
      <Terms language={language} item={item} unsaid={unsaid} />
    </li>
  )
}

/** The sign before it is for the eye; the word is for who hears the page. */
function Finding({ kind, label, text }: { readonly kind: 'reason' | 'reservation'; readonly label: string; readonly text: string }) {
  return <li class={kind}><span class="visually-hidden">{label}</span>{text}</li>
}
