import { distanceMetres } from '../../domain/distance.ts'
import { EVERYTHING } from '../../domain/filter.ts'
import type { Location } from '../../domain/municipality.ts'
import type { Side } from '../../matching/findings.ts'
import { FACTS, type Fact } from '../../matching/missing.ts'
import type { AskerInput } from '../../matching/query.ts'
import { NotFound } from '../../shared/errors.ts'
import { suggestInWords, type SuggestedInWords } from '../../use-cases/suggest-in-words.ts'
import type { SuggestedPartner, SuggestedPartners } from '../../use-cases/suggest-partners.ts'
import { sayBalance, sayPlacement } from '../../wording/balance/say.ts'
import type { Language } from '../../wording/language.ts'
import type { WordedSuggestion } from '../../../web/sections/suggestion-card.tsx'
import type { SuggestionList } from '../../../web/sections/suggestions.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { explanationPresenter } from '../present/findings.ts'
import { presentLoosen } from '../present/loosen.ts'
import type { PartnerQuestion } from './read-partner-question.ts'

/** Suggestions on one page of the list. */
const SHOWN = 10
/** As many as a list holds, on pages and in files. */
export const LONGEST_LIST = 100
const MOST_PAGES = LONGEST_LIST / SHOWN

/** Who asks, and from where; null where that is not known. */
export interface ListAsker {
  readonly input: AskerInput
  readonly location: Location | null
}

export interface PartnerListPage {
  readonly list: SuggestionList
  readonly hasNext: boolean
}

/** The page of a list that an address names. Fails with NotFound for one that no list has. */
export function readListPage(given = '1'): number {
  const page = /^[1-9]\d?$/.test(given) ? Number(given) : Number.NaN
  if (!(page <= MOST_PAGES)) throw new NotFound('The list has no such page.')
  return page
}

/** One page of the ranked list. Fails like `suggestInWords`, and with NotFound where the list ends before the page. */
export async function partnerListPage(
  dependencies: HttpDependencies, asker: ListAsker, question: PartnerQuestion, page: number, language: Language,
): Promise<PartnerListPage> {
  const before = (page - 1) * SHOWN
  const found = await askForPartners(dependencies, asker.input, question, before + SHOWN)
  const items = found.items.slice(before)
  if (items.length === 0 && page > 1) throw new NotFound('The list ends before this page.')
  const missingOfAll = items.length < 2 ? [] : FACTS.filter((fact) => items.every((item) => missing(item, 'candidate').includes(fact)))
  const list: SuggestionList = {
    loosenText: presentLoosen(found, found.question.wanted, SHOWN, language).loosenText,
    balance: {
      text: sayBalance(found.balance.applied, language),
      displaced: found.balance.displaced.map(({ municipality: { id, name } }) => ({ id, name })),
    },
    from: before + 1,
    candidates: found.candidates,
    missingOfAsker: missing(items[0], 'asker'),
    missingOfAll,
    items: items.map((item, at): WordedSuggestion => ({
      ...wordedPartner(item, found.names, asker, language),
      moved: sayPlacement(item.placement, before + at + 1, language),
      missing: missing(item, 'candidate').filter((fact) => !missingOfAll.includes(fact)),
    })),
  }
  return { list, hasNext: page < MOST_PAGES && found.candidates > before + SHOWN }
}

function askForPartners(
  dependencies: HttpDependencies, asker: AskerInput, { wanted, words, ownWords, weights, balance, maxDistance }: PartnerQuestion, limit: number,
): Promise<SuggestedInWords> {
  return suggestInWords(dependencies, { asker, wanted, conditions: EVERYTHING, words, weights, balance, maxDistance, limit, facets: [] }, ownWords)
}

/** A partner with its findings in sentences. */
function wordedPartner(item: SuggestedPartner, names: SuggestedPartners['names'], asker: ListAsker, language: Language): Omit<WordedSuggestion, 'moved'> {
  const { reasons, reservations } = explanationPresenter(language, names)(item)
  return {
    municipality: item.municipality, score: item.score, terms: item.terms,
    missing: missing(item, 'candidate'),
    distance: asker.location === null ? null : distanceMetres(asker.location, item.municipality.location),
    reasons: reasons.map(({ text }) => text), reservations: reservations.map(({ text }) => text),
  }
}

/** What the record of one side lacks. */
function missing(item: SuggestedPartner | undefined, side: Side): Fact[] {
  return (item?.missing ?? []).filter((each) => each.side === side).map(({ fact }) => fact)
}
