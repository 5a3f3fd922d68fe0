import type { Fact } from '../../src/matching/missing.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { BalanceNote, type ListBalance } from './balance-note.tsx'
import { SuggestionCard, type WordedSuggestion } from './suggestion-card.tsx'
import { indifferentTerms } from './terms.tsx'

/** The municipality that looks for partners; without an id one that is described. */
export interface AskerOfList {
  readonly id: number | null
  readonly name: string
}

export interface SuggestionList {
  readonly items: readonly WordedSuggestion[]
  /** Rank of the first item. */
  readonly from: number
  /** How many municipalities there were to choose from. */
  readonly candidates: number
  /** Facts that the asker's record lacks, and those that the record of every item lacks. */
  readonly missingOfAsker: readonly Fact[]
  readonly missingOfAll: readonly Fact[]
  readonly balance: ListBalance
  /** What would make a short list longer; null where it is long enough. */
  readonly loosenText: string | null
}

interface SuggestionsProps {
  readonly language: Language
  /** Address of the same list by score alone. */
  readonly byScoreAlone: string
  readonly asker: AskerOfList
  readonly list: SuggestionList
}

/** The ranked list, and what it could not take into account. */
export function Suggestions({ language, byScoreAlone, asker, list }: SuggestionsProps) {
  const { items, from, candidates, missingOfAsker, missingOfAll, balance, loosenText } = list
  const labels = pageLabels(language)
  const formats = formatsOf(language)
  const unsaid = indifferentTerms(items)
  const unsaidTerms = new Set(unsaid)
  const named = (facts: readonly Fact[]) => facts.map((fact) => labels.fact[fact]).join(', ')
  return (
    <>
      <p class="ranks">
        {labels.ranks(formats.number(from), formats.number(from + items.length - 1), formats.counted(candidates, labels.municipalities))}
      </p>
      {loosenText !== null && <p class="notice">{loosenText}</p>}
      <BalanceNote language={language} balance={balance} byScoreAlone={byScoreAlone} />
      {missingOfAsker.length > 0 && <p class="meta">{labels.missingOfAsker(asker.name, named(missingOfAsker))}</p>}
      {missingOfAll.length > 0 && <p class="meta">{labels.missingOfAll(named(missingOfAll))}</p>}
      <ol class="suggestions" role="list" start={from}>
        {items.map((item, at) => <SuggestionCard language={language} item={item} rank={from + at} asker={asker} unsaid={unsaidTerms} />)}
      </ol>
      <div class="of-all">
        <p class="meta">{labels.score}{formats.colon}{labels.scoreExplained}</p>
        {unsaid.length > 0 && <p class="meta">{labels.noDifferenceOfAll(unsaid.map((term) => labelsOf(language).term[term]).join(', '))}</p>}
      </div>
    </>
  )
}

interface NoSuggestionsProps {
  readonly language: Language
  readonly hasFilters: boolean
  readonly hasInterest: boolean
  readonly loosenText: string | null
}

/** What is said where nobody is left. */
export function NoSuggestions({ language, hasFilters, hasInterest, loosenText }: NoSuggestionsProps) {
  const labels = pageLabels(language)
  return (
    <div class="notice">
      <p>{loosenText ?? (hasFilters ? labels.noSuggestionsWithFilters : labels.noSuggestions)}</p>
      {hasInterest && <p>{labels.fewInterests}</p>}
    </div>
  )
}
