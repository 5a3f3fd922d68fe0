import { z } from 'zod'
import { PARTNERSHIP_FORMS } from '../domain/partnership.ts'
import { TRAIT_WISHES, type Wants } from '../domain/profile.ts'
import { TRAITS } from '../domain/trait.ts'

const bound = z.number().min(0).nullable().default(null)

/** The column `profile.wants`. Every field has a default, so that rows outlive fields that are added later. */
export const storedWants: z.ZodType<Wants> = z.object({
  countries: z.array(z.string()).default([]),
  regions: z.array(z.int()).default([]),
  populationMin: bound,
  populationMax: bound,
  traits: z.array(z.object({ trait: z.enum(TRAITS), wish: z.enum(TRAIT_WISHES) })).default([]),
  distanceMin: bound,
  distanceMax: bound,
  forms: z.array(z.enum(PARTNERSHIP_FORMS)).default([]),
  programme: z.string().nullable().default(null),
  deadline: z.string().nullable().default(null),
})
