import type { Understood } from './understood.ts'

/** Names of understood things, by which a text can be read without them: `topic:youth_exchange`, `not:trait:mountain`, `population`. */
export const keyOf = {
  topic: ({ topic }: { readonly topic: string }) => `topic:${topic}`,
  country: ({ country }: { readonly country: string }) => `country:${country}`,
  region: ({ region }: { readonly region: number }) => `region:${region}`,
  trait: ({ trait }: { readonly trait: string }) => `trait:${trait}`,
  language: ({ language }: { readonly language: string }) => `language:${language}`,
  form: ({ form }: { readonly form: string }) => `form:${form}`,
  negated: ({ kind, value }: { readonly kind: string; readonly value: string }) => `not:${kind}:${value}`,
  word: ({ word }: { readonly word: string }) => `word:${word.toLowerCase()}`,
  selfTrait: ({ trait }: { readonly trait: string }) => `self:trait:${trait}`,
  population: 'population',
  distance: 'distance',
  programme: 'programme',
  deadline: 'deadline',
  selfCountry: 'self:country',
  selfRegion: 'self:region',
  selfPopulation: 'self:population',
} as const

/** What was understood without the things of these names; a name of nothing is no fault. */
export function leaveOut(understood: Understood, keys: ReadonlySet<string>): Understood {
  if (keys.size === 0) return understood
  const kept = <Item>(items: readonly Item[], key: (item: Item) => string) => items.filter((item) => !keys.has(key(item)))
  const single = <Item>(item: Item | null, key: string) => (keys.has(key) ? null : item)
  const { self } = understood
  return {
    ...understood,
    topics: kept(understood.topics, keyOf.topic),
    countries: kept(understood.countries, keyOf.country),
    regions: kept(understood.regions, keyOf.region),
    traits: kept(understood.traits, keyOf.trait),
    languages: kept(understood.languages, keyOf.language),
    forms: kept(understood.forms, keyOf.form),
    negated: kept(understood.negated, keyOf.negated),
    rest: kept(understood.rest, keyOf.word),
    population: single(understood.population, keyOf.population),
    distance: single(understood.distance, keyOf.distance),
    programme: single(understood.programme, keyOf.programme),
    deadline: single(understood.deadline, keyOf.deadline),
    self: {
      country: single(self.country, keyOf.selfCountry),
      region: single(self.region, keyOf.selfRegion),
      population: single(self.population, keyOf.selfPopulation),
      traits: kept(self.traits, keyOf.selfTrait),
    },
  }
}
