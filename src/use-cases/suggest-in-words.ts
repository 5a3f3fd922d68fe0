import type { Understood } from '../understanding/understood.ts'
import { questionInWords, type Replaced, replacedIn } from './question-in-words.ts'
import { type OwnWords, readWords, type ReadingPorts } from './read-words.ts'
import { findAsker, suggestPartners, type SuggestedPartners, type SuggestionPorts, type SuggestionQuestion } from './suggest-partners.ts'

export interface SuggestedInWords extends SuggestedPartners {
  /** What was understood of the text; null where none was given. */
  readonly understood: Understood | null
  /** Wishes of the profile that was sent which the text replaces. */
  readonly replaced: readonly Replaced[]
  /** The question as it was put in the end. */
  readonly question: SuggestionQuestion
}

/** Suggests partners to a question that is put in fields, in somebody's own words, or in both. Fails as `suggestPartners` does. */
export async function suggestInWords(
  ports: SuggestionPorts & ReadingPorts, question: SuggestionQuestion, ownWords: OwnWords,
): Promise<SuggestedInWords> {
  if (ownWords.text === '') return { ...await suggestPartners(ports, question), understood: null, replaced: [], question }
  const understood = readWords(ports, ownWords)
  const asked = questionInWords(question, understood, await findAsker(ports, question.asker))
  return { ...await suggestPartners(ports, asked), understood, replaced: replacedIn(question, asked), question: asked }
}
