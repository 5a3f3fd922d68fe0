import type { AvailabilityStatus } from '../src/domain/profile.ts'
import type { Level } from '../src/domain/municipality.ts'
import type { Trait } from '../src/domain/trait.ts'
import { formatsOf } from '../src/wording/formats.ts'
import { labelsOf } from '../src/wording/labels/labels.ts'
import type { Language } from '../src/wording/language.ts'
import { ANY_COUNTRY } from '../src/use-cases/wanted.ts'
import { CONDITIONS, type Condition } from './conditions.ts'
import { directoryLabels } from './labels/directory/index.ts'
import { pageLabels } from './labels/page-labels.ts'
import { withoutValue, type Parameters } from './parameters.ts'

/** Something that narrows or turns a list, in words, with the parameters of the list without it. */
export interface Chip {
  readonly words: string
  readonly without: Parameters
}

/** Names of what parameters mention by id. */
export interface Names {
  readonly topic: (id: string) => string
  /** Of regions and municipalities. */
  readonly ids: ReadonlyMap<number, string>
}

/** The conditions that are set, one by one. The values must be sound. */
export function conditionChips(parameters: Parameters, language: Language, names: Names): Chip[] {
  return CONDITIONS.flatMap((name) => (parameters[name] ?? []).map((value) =>
    ({ words: wordsOf(name, value, language, names), without: withoutValue(parameters, name, value) })))
}

function wordsOf(name: Condition, value: string, language: Language, { topic, ids }: Names): string {
  const labels = pageLabels(language)
  const words = labelsOf(language)
  const formats = formatsOf(language)
  const idName = ids.get(Number(value)) ?? value
  const inhabitants = () => formats.counted(Number(value), labels.inhabitants)
  switch (name) {
    case 'country': return formats.country(value)
    case 'region': return idName
    case 'partner': return directoryLabels(language).partnerOf(idName)
    case 'partnerCountry': return directoryLabels(language).partnerIn(formats.country(value))
    case 'withoutPartner': return value === ANY_COUNTRY ? directoryLabels(language).withoutAny : directoryLabels(language).withoutPartnerIn(formats.country(value))
    case 'level': return words.level[value as Level]
    case 'trait': return words.trait[value as Trait]
    case 'availability': return words.availability[value as AvailabilityStatus]
    case 'interest': return topic(value)
    case 'language': return formats.language(value)
    case 'population_min': return labels.atLeast(inhabitants())
    case 'population_max': return labels.atMost(inhabitants())
  }
}
