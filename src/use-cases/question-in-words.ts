import { withinDisc } from '../domain/disc.ts'
import { EVERYTHING, type Filter } from '../domain/filter.ts'
import type { Interest, Wants, WorkingLanguage } from '../domain/profile.ts'
import { DERIVED_TRAITS, type Trait, traitMask, traitsOf } from '../domain/trait.ts'
import type { Asker, AskerInput, AskerProfile } from '../matching/query.ts'
import type { FoundPopulation, NegatedKind, Understood } from '../understanding/understood.ts'
import type { SuggestionQuestion } from './suggest-partners.ts'
import type { Wanted } from './wanted.ts'

/** "Of about our size" is from half to double. */
const OWN_SIZE = 2
/** A language that the partner should speak is one the asker can use: no level is said, so a middling one is taken. */
const LEVEL_IN_WORDS: WorkingLanguage['level'] = 'B2'
const LONGEST_WORDS = 200

/** Wishes of a profile that places in the text stand in for. */
export const REPLACED = ['wants.countries', 'wants.regions'] as const
export type Replaced = (typeof REPLACED)[number]

/**
 * The question with what its text says. What is said in fields wins over the text, and the text over what is stored of the
 * asker; but places in the text stand in for the places that the asker's profile wishes for, sent or stored: wishing for one
 * country while asking for another would find only what is not wished for. Places, sizes, distances and traits that geography knows become conditions, unless the text only prefers them;
 * topics and all else are wishes; words that were not understood are looked for.
 * @param asker as it is known without the text
 */
export function questionInWords(question: SuggestionQuestion, understood: Understood, asker: Asker): SuggestionQuestion {
  const said: Partial<AskerProfile> = question.asker.profile ?? {}
  const traits = ownTraits(said, understood, asker)
  const population = said.population ?? (asker.population || understood.self.population?.population || 0)
  const wants = wantsOf(said.wants, understood, asker, population)
  const profile: Partial<AskerProfile> = {
    ...said, wants,
    ...(said.interests === undefined && understood.topics.length > 0 ? { interests: interestsOf(understood) } : {}),
    ...(understood.languages.length > 0 && said.languages === undefined ? { languages: languagesOf(understood, asker) } : {}),
    ...(traits === null ? {} : { traits }),
    ...(population > 0 && asker.population === 0 ? { population } : {}),
    ...(understood.self.region !== null && said.regionId === undefined && asker.region === 0 ? { regionId: understood.self.region.region } : {}),
  }
  const { wanted, words } = question
  const rest = understood.rest.map(({ word }) => word).join(' ').slice(0, LONGEST_WORDS)
  return {
    ...question,
    asker: withProfile(question.asker, profile),
    words: words === '' ? rest : words,
    wanted: wantedInWords(wanted, understood, asker.countryCode),
    conditions: {
      all: [
        question.conditions, placeCondition(wanted, understood, asker.countryCode), distanceCondition(understood, asker), ...traitConditions(understood),
        { not: { field: 'interest', in: denied(understood, 'topic') } },
      ],
    },
  }
}

function withProfile(input: AskerInput, profile: Partial<AskerProfile>): AskerInput {
  return 'id' in input ? { id: input.id, profile } : { profile: { ...input.profile, ...profile } }
}

function interestsOf({ topics }: Understood): Interest[] {
  return topics.map(({ topic, role }) => ({ topic, role }))
}

function languagesOf({ languages }: Understood, asker: Asker): WorkingLanguage[] {
  const known = asker.languages.filter(({ language }) => languages.every((found) => found.language !== language))
  return [...known, ...languages.map(({ language }) => asker.languages.find((own) => own.language === language) ?? { language, level: LEVEL_IN_WORDS })]
}

/** Null where the text adds none. */
function ownTraits(said: Partial<AskerProfile>, { self }: Understood, asker: Asker): Trait[] | null {
  if (said.traits !== undefined || self.traits.length === 0) return null
  return [...new Set([...traitsOf(asker.traits), ...self.traits.map(({ trait }) => trait)])]
}

function wantsOf(said: Wants | undefined, understood: Understood, asker: Asker, population: number): Wants {
  const { wants } = asker
  const isSaid = (...fields: (keyof Wants)[]) => said !== undefined && fields.some((field) => {
    const value = said[field]
    return Array.isArray(value) ? value.length > 0 : value !== null
  })
  const countries = understood.countries.map(({ country }) => country).filter((country) => country !== asker.countryCode)
  const regions = understood.regions.map(({ region }) => region)
  const size = sizeWanted(understood.population, population)
  const { distance, programme, deadline } = understood
  return {
    ...wants,
    ...(countries.length + regions.length > 0 ? { countries, regions } : {}),
    ...(size !== null && !isSaid('populationMin', 'populationMax') ? { populationMin: size.min, populationMax: size.max } : {}),
    ...(distance !== null && !isSaid('distanceMin', 'distanceMax') ? { distanceMin: distance.min, distanceMax: distance.max } : {}),
    ...(understood.forms.length > 0 && !isSaid('forms') ? { forms: understood.forms.map(({ form }) => form) } : {}),
    ...(programme !== null && !isSaid('programme') ? { programme: programme.programme } : {}),
    ...(deadline !== null && !isSaid('deadline') ? { deadline: deadline.date } : {}),
    ...(isSaid('traits') ? {} : { traits: [...traitWishes(understood), ...wants.traits.filter(({ trait }) => !isMentioned(understood, trait))] }),
  }
}

/** Which wishes of the profile that was sent the text has replaced by others. */
export function replacedIn(sent: SuggestionQuestion, asked: SuggestionQuestion): Replaced[] {
  const [before, after] = [sent.asker.profile?.wants, asked.asker.profile?.wants]
  if (before === undefined || after === undefined) return []
  const isKept = <Value>(old: readonly Value[], now: readonly Value[]) => old.every((each) => now.includes(each))
  return REPLACED.filter((field) => field === 'wants.countries' ? !isKept(before.countries, after.countries) : !isKept(before.regions, after.regions))
}

function isMentioned({ traits, negated }: Understood, trait: Trait): boolean {
  return traits.some((found) => found.trait === trait) || negated.some(({ kind, value }) => kind === 'trait' && value === trait)
}

/** What the text says of the partner holds whatever the asker is: "without mountains" is no wish to be alike. */
function traitWishes(understood: Understood): Wants['traits'] {
  return [
    ...understood.traits.map(({ trait }) => ({ trait, wish: 'present' } as const)),
    ...deniedTraits(understood).map((trait) => ({ trait, wish: 'absent' } as const)),
  ]
}

function sizeWanted(found: FoundPopulation | null, own: number): { min: number | null; max: number | null } | null {
  if (found === null) return null
  if (found.like !== 'own') return { min: found.min, max: found.max }
  return own === 0 ? null : { min: Math.round(own / OWN_SIZE), max: own * OWN_SIZE }
}

/** The fields with what the text insists on, where they say nothing themselves. */
function wantedInWords(wanted: Wanted, understood: Understood, own: string): Wanted {
  const { population } = understood
  const places = placesInsistedOn(wanted, understood, own)
  const isOfOneKind = places.countries.length === 0 || places.regions.length === 0
  return {
    ...wanted,
    ...(isOfOneKind && places.countries.length > 0 ? { countries: places.countries } : {}),
    ...(isOfOneKind && places.regions.length > 0 ? { regions: places.regions } : {}),
    ...(wanted.population === undefined && population?.like === 'range' && population.strength === 'condition'
      ? { population: { min: population.min, max: population.max } } : {}),
  }
}

/** None where fields name places, or where the text only prefers some. */
function placesInsistedOn(wanted: Wanted, { countries, regions }: Understood, own: string) {
  const isSaid = (wanted.countries ?? []).length > 0 || (wanted.regions ?? []).length > 0
  const isCondition = [...countries, ...regions].every(({ strength }) => strength === 'condition')
  if (isSaid || !isCondition) return { countries: [], regions: [] }
  return { countries: countries.map(({ country }) => country).filter((country) => country !== own), regions: regions.map(({ region }) => region) }
}

/** What fields cannot say: in one of the countries or in one of the regions, and in none of those that are not wanted. */
function placeCondition(wanted: Wanted, understood: Understood, own: string): Filter {
  const { countries, regions } = placesInsistedOn(wanted, understood, own)
  return {
    all: [
      countries.length > 0 && regions.length > 0 ? { any: [{ field: 'country', in: countries }, { field: 'region', in: regions }] } : EVERYTHING,
      { not: { field: 'country', in: denied(understood, 'country') } },
      { not: { field: 'region', in: denied(understood, 'region').map(Number) } },
    ],
  }
}

function distanceCondition({ distance }: Understood, { location }: Asker): Filter {
  if (distance === null || location === null) return EVERYTHING
  return {
    all: [
      distance.max === null ? EVERYTHING : withinDisc(location, distance.max),
      distance.min === null ? EVERYTHING : { not: withinDisc(location, distance.min) },
    ],
  }
}

/** Only of traits that geography knows of everybody: what towns have to declare themselves, most have not declared. */
function traitConditions(understood: Understood): Filter[] {
  const isKnown = (trait: Trait) => DERIVED_TRAITS.some((derived) => derived === trait)
  return [
    ...understood.traits.filter(({ trait, strength }) => strength === 'condition' && isKnown(trait)).map(({ trait }): Filter => ({ field: 'trait', in: [trait] })),
    ...deniedTraits(understood).map((trait): Filter => ({ not: { field: 'trait', in: [trait] } })),
  ]
}

function deniedTraits(understood: Understood): Trait[] {
  return traitsOf(traitMask(denied(understood, 'trait').map((value) => value as Trait)))
}

/** Ids or codes of what the text says it does not want. */
function denied({ negated }: Understood, kind: NegatedKind): string[] {
  return negated.filter((each) => each.kind === kind).map(({ value }) => value)
}
