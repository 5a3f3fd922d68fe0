import { TOPICS, VOCABULARY } from '../../../config/vocabulary/index.ts'
import type { Explanation } from '../../matching/explain.ts'
import { speaker } from '../../wording/findings/say.ts'
import type { Language } from '../../wording/language.ts'
import { sayMissing } from '../../wording/missing.ts'
import { rowSpeaker } from '../../wording/rows/say.ts'

const groupLabels = new Map(VOCABULARY.groups.map(({ id, labels }) => [id, labels]))

/** The name of a topic or group in a language; its id where the vocabulary no longer has it. */
export function topicLabel(id: string, language: Language): string {
  return (TOPICS.get(id)?.labels ?? groupLabels.get(id))?.[language] ?? id
}

/** Makes sentences of what there is to say of rows of imports. */
export const rowFindingSpeaker = (language: Language) => rowSpeaker(language, (topic) => topicLabel(topic, language))

/** Makes the answer's form of explanations: the data, and beside them the sentences. */
export function explanationPresenter(language: Language, names: ReadonlyMap<number, string>) {
  const say = speaker(language, {
    municipality: (id) => (id === null ? null : names.get(id) ?? null),
    topic: (id) => topicLabel(id, language),
  })
  return ({ forth, back, terms, reasons, reservations, missing }: Explanation) => ({
    forth: rounded(forth),
    back: rounded(back),
    reasons: reasons.map((reason) => told(reason, say(reason))),
    reservations: reservations.map((reason) => told(reason, say(reason))),
    terms: terms.map((term) => ({
      term: term.term, contribution: rounded(term.contribution), forth: rounded(term.forth), back: rounded(term.back), weight: term.weight,
    })),
    missing: missing.map(({ side, fact }) => ({ side, fact, text: sayMissing({ side, fact }, language) })),
  })
}

function told({ code, term, contribution, evidence }: Explanation['reasons'][number], text: string) {
  return { code, term, contribution: rounded(contribution), evidence: { ...evidence }, text }
}

/** Nine decimals, as scores have: what is beyond them is the order of summation. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9
}
