import { TERM_NAMES } from '../../src/matching/findings.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { conditionChips, type Chip, type Names } from '../chips.ts'
import { ownWordsLabels } from '../labels/own-words.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { partnersLabels } from '../labels/partners/index.ts'
import { withValues, type Parameters } from '../parameters.ts'
import { weightParameter } from './weights.tsx'

/** All that narrows or turns the list of partners, one by one. The values must be sound. */
export function partnerChips(parameters: Parameters, language: Language, names: Names): Chip[] {
  const labels = partnersLabels(language)
  const formats = formatsOf(language)
  const terms = labelsOf(language).term
  const one = (name: string, words: (value: string) => string): Chip[] =>
    (parameters[name] ?? []).slice(0, 1).map((value) => ({ words: words(value), without: withValues(parameters, name, []) }))
  const isByScoreAlone = parameters['balance']?.[0] === 'none'
  return [
    ...conditionChips(parameters, language, names),
    ...one('distance_max', (kilometres) => labels.within(formats.distance(Number(kilometres) * 1_000))),
    ...one('words', labels.wordsChip),
    ...(isByScoreAlone ? one('balance', () => pageLabels(language).byScoreAlone) : []),
    ...TERM_NAMES.flatMap((term) => one(weightParameter(term), (weight) =>
      (Number(weight) === 0 ? labels.off(terms[term]) : labels.weighted(terms[term], formats.ratio(Number(weight)))))),
  ]
}

/** The name of a field of this list's own; null for one of every list's. */
export function nameOfPartnerField(field: string, language: Language): string | null {
  const labels = partnersLabels(language)
  const term = TERM_NAMES.find((name) => weightParameter(name) === field)
  if (term !== undefined) return labelsOf(language).term[term]
  if (field === 'distance_max') return labels.distanceMax
  if (field === 'words') return labels.words
  if (field === 'text') return ownWordsLabels(language).field
  return null
}
