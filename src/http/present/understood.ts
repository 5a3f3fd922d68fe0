import type { z } from 'zod'
import type { Strength, Understood } from '../../understanding/understood.ts'
import { keyOf } from '../../understanding/keys.ts'
import type { Language } from '../../wording/language.ts'
import type { Replaced } from '../../use-cases/question-in-words.ts'
import { understoodLabels } from '../../wording/understood-labels.ts'
import type { DeepReadonly } from '../operation.ts'
import type { understood as schema } from '../schemas/understood.ts'
import { topicLabel } from './findings.ts'

export type PresentedUnderstood = DeepReadonly<z.input<typeof schema>>

/**
 * What was understood, each thing with its name in a language and the key by which it can be left out.
 * @param replaces fields of the question in the place of which the text counts
 */
export function presentUnderstood(
  understood: Understood, language: Language, regionNames: ReadonlyMap<number, string>, replaces: readonly Replaced[] = [],
): PresentedUnderstood {
  const labels = understoodLabels(language, { topic: (id) => topicLabel(id, language), region: (id) => regionNames.get(id) ?? null })
  const { population, distance, programme, deadline, self } = understood
  const weighed = (label: string, strength: Strength) => (strength === 'preference' ? labels.preferably(label) : label)
  return {
    text: understood.text,
    readAs: understood.readAs,
    replaces,
    topics: understood.topics.map((found) => ({ ...found, key: keyOf.topic(found), label: labels.topicAlone(found.topic) })),
    countries: understood.countries.map((found) => ({ ...found, key: keyOf.country(found), label: weighed(labels.country(found.country), found.strength) })),
    regions: understood.regions.map((found) => ({ ...found, key: keyOf.region(found), label: weighed(labels.region(found.region), found.strength) })),
    traits: understood.traits.map((found) => ({ ...found, key: keyOf.trait(found), label: weighed(labels.trait(found.trait), found.strength) })),
    languages: understood.languages.map((found) => ({ ...found, key: keyOf.language(found), label: labels.language(found.language) })),
    forms: understood.forms.map((found) => ({ ...found, key: keyOf.form(found), label: labels.form(found.form) })),
    population: population && { ...population, key: keyOf.population, label: labels.population(population) },
    distance: distance && { ...distance, key: keyOf.distance, label: labels.distance(distance) },
    programme: programme && { ...programme, key: keyOf.programme, label: labels.programme(programme.programme) },
    deadline: deadline && { ...deadline, key: keyOf.deadline, label: labels.deadline(deadline.date) },
    self: {
      country: self.country && { ...self.country, key: keyOf.selfCountry, label: labels.us(labels.country(self.country.country)) },
      region: self.region && { ...self.region, key: keyOf.selfRegion, label: labels.us(labels.region(self.region.region)) },
      population: self.population && { ...self.population, key: keyOf.selfPopulation, label: labels.us(labels.inhabitants(self.population.population)) },
      traits: self.traits.map((found) => ({ ...found, key: keyOf.selfTrait(found), label: labels.us(labels.trait(found.trait)) })),
    },
    negated: understood.negated.map((found) => ({ ...found, key: keyOf.negated(found), label: labels.negated(found) })),
    rest: understood.rest.map((found) => ({ ...found, key: keyOf.word(found) })),
  }
}

/** One understood thing as a reader sees it. */
export interface ThingUnderstood {
  readonly key: string
  readonly label: string
}

/** All that was understood, in the order in which it is told: topics, places, sizes, the rest, what the asker is, what is not wanted. */
export function thingsUnderstood(understood: PresentedUnderstood): ThingUnderstood[] {
  const { topics, countries, regions, population, distance, traits, languages, forms, programme, deadline, self, negated } = understood
  return [
    ...topics, ...countries, ...regions, population, distance, ...traits, ...languages, ...forms, programme, deadline,
    self.country, self.region, self.population, ...self.traits, ...negated,
  ].flatMap((found) => (found === null ? [] : [{ key: found.key, label: found.label }]))
}
