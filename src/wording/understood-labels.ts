import type { PartnershipForm } from '../domain/partnership.ts'
import type { Trait } from '../domain/trait.ts'
import type { FoundDistance, FoundPopulation, Negated } from '../understanding/understood.ts'
import { formatsOf } from './formats.ts'
import { labelsOf } from './labels/labels.ts'
import type { Language } from './language.ts'
import { understoodWords } from './understood-words.ts'

/** Names of what the words of this folder do not know. */
export interface OtherNames {
  readonly topic: (id: string) => string
  /** Null for a region that is gone. */
  readonly region: (id: number) => string | null
}

/** Makes the labels of understood things in a language. */
export function understoodLabels(language: Language, names: OtherNames) {
  const words = understoodWords(language)
  const formats = formatsOf(language)
  const labels = labelsOf(language)
  const range = (min: number | null, max: number | null, write: (value: number) => string) => {
    if (min === null) return words.atMost(write(max ?? 0))
    return max === null ? words.atLeast(write(min)) : words.between(write(min), write(max))
  }
  const named = (name: string, value: string) => `${name}${formats.colon}${value}`
  const region = (id: number) => names.region(id) ?? String(id)
  const spoken = (code: string) => named(words.language, formats.language(code))
  const form = (value: PartnershipForm) => labels.form[value]
  const trait = (value: Trait) => labels.trait[value]
  const denied = ({ kind, value }: Negated): string => {
    switch (kind) {
      case 'topic': return names.topic(value)
      case 'country': return formats.country(value)
      case 'region': return region(Number(value))
      case 'language': return spoken(value)
      case 'trait': return labels.trait[value as Trait]
      case 'form': return labels.form[value as PartnershipForm]
    }
  }
  return {
    topic: (id: string, role: keyof typeof labels.role) => `${names.topic(id)} (${labels.role[role]})`,
    topicAlone: names.topic,
    country: formats.country,
    region,
    trait,
    form,
    language: spoken,
    programme: (value: string) => named(words.programme, value),
    deadline: (date: string) => named(words.deadline, formats.date(date)),
    distance: ({ min, max }: FoundDistance) => named(words.distance, range(min, max, formats.distance)),
    population: ({ like, min, max }: FoundPopulation) => (like === 'own' ? words.ownSize : named(words.inhabitants, range(min, max, formats.number))),
    inhabitants: (count: number) => named(words.inhabitants, formats.number(count)),
    negated: (found: Negated) => words.not(denied(found)),
    preferably: words.preferably,
    us: words.us,
  }
}
