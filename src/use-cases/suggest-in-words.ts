import type { Understood } from '../understanding/understood.ts'
import { questionInWords, type Replaced, replacedIn } from './question-in-words.ts'
import { type CountryFrom, placeAsker, type UnplacedAsker } from './placed-asker.ts'
import { type OwnWords, readWords, type ReadingPorts } from './read-words.ts'
import { findAsker, suggestPartners, type SuggestedPartners, type SuggestionPorts, type SuggestionQuestion } from './suggest-partners.ts'

export interface SuggestedInWords extends SuggestedPartners {
  /** What was understood of the text; null where none was given. */
  readonly understood: Understood | null
  /** Wishes of the profile that was sent which the text replaces. */
  readonly replaced: readonly Replaced[]
  /** The question as it was put in the end. */
  readonly question: SuggestionQuestion
  readonly countryFrom: CountryFrom
}

/** A question by an asker whose country its text may tell. */
export interface QuestionInWords extends Omit<SuggestionQuestion, 'asker'> {
  readonly asker: SuggestionQuestion['asker'] | UnplacedAsker
}

/**
 * Suggests partners to a question that is put in fields, in somebody's own words, or in both. Fails as `suggestPartners` does,
 * and with InvalidInput where neither tells the country of the asker.
 */
export async function suggestInWords(
  ports: SuggestionPorts & ReadingPorts, asked: QuestionInWords, ownWords: OwnWords,
): Promise<SuggestedInWords> {
  const understood = ownWords.text === '' ? null : readWords(ports, ownWords)
  const { asker, countryFrom } = placeAsker(ports, asked.asker, understood)
  const sent: SuggestionQuestion = { ...asked, asker }
  const question = understood === null ? sent : questionInWords(sent, understood, await findAsker(ports, asker))
  return { ...await suggestPartners(ports, question), understood, replaced: replacedIn(sent, question), question, countryFrom }
}
