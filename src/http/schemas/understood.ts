import { z } from 'zod'
import { PARTNERSHIP_FORMS } from '../../domain/partnership.ts'
import { INTEREST_ROLES } from '../../domain/profile.ts'
import { TRAITS } from '../../domain/trait.ts'
import { REPLACED } from '../../use-cases/question-in-words.ts'
import { boundedList } from './list.ts'
import { text } from './text.ts'

/** A description of a partner is no novel; the time to read it grows with its length. */
const LONGEST_WORDS = 2_000
const MOST_KEYS = 100

/** A text in the asker's own words. */
export const ownWords = text(LONGEST_WORDS).meta({
  description: 'The partner that is wanted, in your own words, in any of the languages of the vocabulary. What fields say as well, the fields decide; places in it stand in for those that a profile wishes for.',
  example: 'partnera w Niemczech lub Czechach, wymiana młodzieży, chóry, do 20 000 mieszkańców, bez gór',
})

const key = z.string().max(120)
const WITHOUT = 'Keys of what was understood wrongly: the text is read without these things.'

/** In a body. */
export const without = boundedList(key, MOST_KEYS).meta({ description: WITHOUT, example: ['trait:coast'] })

/** In an address: behind commas, or the parameter several times. */
export const withoutParameter = z.preprocess(
  (value) => [value ?? []].flat().flatMap((part) => String(part).split(',')).map((part) => part.trim()).filter((part) => part !== '').slice(0, MOST_KEYS + 1),
  z.array(key).max(MOST_KEYS),
).default([]).meta({ description: WITHOUT, example: ['trait:coast'], param: { style: 'form', explode: false } })

const span = z.object({ start: z.int(), end: z.int() })
  .meta({ id: 'Span', description: 'Where it stands in `text`: offsets in UTF-16 code units, `end` the first beyond.' })
const strength = z.enum(['condition', 'preference']).meta({ description: 'Whether the text insists on it.' })
const found = {
  key: key.meta({ description: 'Name it in `without` to have the text read without it.' }),
  label: z.string().meta({ description: 'Its name in the language of the answer.' }),
  span,
}
const end = z.int().nullable()

export const understood = z.object({
  text: z.string().meta({ description: 'The text as it was read. E-mail addresses and telephone numbers are blanked.' }),
  readAs: z.array(z.string()).meta({ description: 'Languages in which it was read (ISO 639-1), the surest first.' }),
  replaces: z.array(z.enum(REPLACED)).meta({ description: 'Wishes of the profile that was sent in the place of which the text counts: it names other places.' }),
  topics: z.array(z.object({ topic: z.string(), role: z.enum(INTEREST_ROLES), ...found })),
  countries: z.array(z.object({ country: z.string(), strength, ...found })),
  regions: z.array(z.object({ region: z.int(), strength, ...found })),
  population: z.object({
    min: end, max: end, strength, ...found,
    like: z.enum(['range', 'about', 'own']).meta({ description: '`own`: of about the size of the asker; its ends are then null.' }),
  }).nullable(),
  distance: z.object({ min: end, max: end, ...found }).nullable().meta({ description: 'Metres.' }),
  traits: z.array(z.object({ trait: z.enum(TRAITS), strength, ...found })),
  languages: z.array(z.object({ language: z.string(), ...found })),
  forms: z.array(z.object({ form: z.enum(PARTNERSHIP_FORMS), ...found })),
  programme: z.object({ programme: z.string(), ...found }).nullable(),
  deadline: z.object({ date: z.string(), ...found }).nullable(),
  self: z.object({
    country: z.object({ country: z.string(), ...found }).nullable(),
    region: z.object({ region: z.int(), ...found }).nullable(),
    population: z.object({ population: z.int(), ...found }).nullable(),
    traits: z.array(z.object({ trait: z.enum(TRAITS), ...found })),
  }).meta({ description: 'What the text says of the asker.' }),
  negated: z.array(z.object({ kind: z.enum(['topic', 'country', 'region', 'trait', 'language', 'form']), value: z.string(), ...found }))
    .meta({ description: 'What is not wanted.' }),
  rest: z.array(z.object({ word: z.string(), key: found.key, span })).meta({ description: "Words that were not understood; they are looked for in the candidates' own texts." }),
}).meta({ id: 'Understood', description: 'What was understood of a text. Wrong? Send it again `without` the keys of what is wrong, or say the same in fields.' })
