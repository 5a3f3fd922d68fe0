import { z } from 'zod'
import { PARTNERSHIP_FORMS } from '../domain/partnership.ts'
import { INTEREST_ROLES } from '../domain/profile.ts'
import { TRAITS } from '../domain/trait.ts'

const countries = z.array(z.string().regex(/^[A-Z]{2}$/)).default([])
const traits = z.array(z.enum(TRAITS)).default([])

/** What a person understands of a phrase. What is left out is not said. */
const expected = z.strictObject({
  topics: z.array(z.strictObject({ topic: z.string(), role: z.enum(INTEREST_ROLES) })).default([]),
  countries,
  notCountries: countries,
  traits,
  withoutTraits: traits,
  languages: z.array(z.string()).default([]),
  forms: z.array(z.enum(PARTNERSHIP_FORMS)).default([]),
  population: z.strictObject({ min: z.int().nullable(), max: z.int().nullable() }).optional(),
  similarSize: z.boolean().default(false),
  distance: z.int().optional(),
  programme: z.string().optional(),
  deadline: z.iso.date().optional(),
})

export const wordCasesSchema = z.strictObject({
  language: z.string(),
  phrases: z.array(z.strictObject({ text: z.string().min(1), expected })),
})

export interface WordCase {
  readonly language: string
  readonly text: string
  readonly expected: z.infer<typeof expected>
}

/** The cases of a file. Throws, naming what is wrong, when it has another shape. */
export function parseWordCases(json: string): WordCase[] {
  const { language, phrases } = wordCasesSchema.parse(JSON.parse(json))
  return phrases.map((phrase) => ({ language, ...phrase }))
}
