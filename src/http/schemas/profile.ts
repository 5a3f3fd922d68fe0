import { z } from 'zod'
import { PARTNERSHIP_FORMS } from '../../domain/partnership.ts'
import { AVAILABILITY_STATUSES, INTEREST_ROLES, LANGUAGE_LEVELS, TRAIT_WISHES } from '../../domain/profile.ts'
import { TRAITS } from '../../domain/trait.ts'
import { fault } from '../schema-faults.ts'
import { countryCode } from './country.ts'
import { boundedList } from './list.ts'
import { text } from './text.ts'
import { languageCode, topicId } from './vocabulary.ts'

const GREATEST_POPULATION = 100_000_000
/** Metres: half the circumference of the Earth. */
const GREATEST_DISTANCE = 20_040_000
const LONGEST_TEXT = 10_000
const MOST = 50
const MOST_INTERESTS = 100

const date = z.iso.date({ error: fault('date', {}) })
const inhabitants = z.int().min(1).max(GREATEST_POPULATION)
const metres = z.int().min(0).max(GREATEST_DISTANCE)
const traits = boundedList(z.enum(TRAITS), TRAITS.length)

export const interest = z.strictObject({ topic: topicId, role: z.enum(INTEREST_ROLES) })
export const workingLanguage = z.strictObject({ language: languageCode, level: z.enum(LANGUAGE_LEVELS) })

export const wants = z.strictObject({
  countries: boundedList(countryCode, MOST).default([]),
  regions: boundedList(z.int().min(1).max(2_147_483_647), MOST).default([]).meta({ description: 'Ids of regions.' }),
  populationMin: inhabitants.nullable().default(null),
  populationMax: inhabitants.nullable().default(null),
  traits: boundedList(z.strictObject({ trait: z.enum(TRAITS), wish: z.enum(TRAIT_WISHES) }), TRAITS.length).default([]).meta({
    description: '`similar`, `complementary`: compared with the own trait; `present`, `absent`: whatever the own one is.',
  }),
  distanceMin: metres.nullable().default(null).meta({ description: 'Metres.' }),
  distanceMax: metres.nullable().default(null).meta({ description: 'Metres.' }),
  forms: boundedList(z.enum(PARTNERSHIP_FORMS), PARTNERSHIP_FORMS.length).default([]),
  programme: text(200).nullable().default(null),
  deadline: date.nullable().default(null),
}).meta({ description: 'The partner that is sought. What is left out is no wish.' })

export const availability = z.strictObject({
  status: z.enum(AVAILABILITY_STATUSES).default('unknown'),
  confirmedOn: date.nullable().default(null),
  expiresOn: date.nullable().default(null),
})

/** What a municipality says of itself; what is left out is emptied. */
export const profile = z.strictObject({
  interests: boundedList(interest, MOST_INTERESTS).default([]),
  languages: boundedList(workingLanguage, MOST).default([]),
  traits: traits.default([]).meta({ description: 'Traits it claims, beside those that geography shows.' }),
  deniedTraits: traits.default([]).meta({ description: 'Traits that geography shows and it denies.' }),
  wants: wants.prefault({}),
  availability: availability.prefault({}),
  description: text(LONGEST_TEXT).default('').meta({ description: 'Free text in any language: who we are.' }),
  request: text(LONGEST_TEXT).default('').meta({ description: 'Free text in any language: what we seek.' }),
}).meta({ id: 'Profile' })

