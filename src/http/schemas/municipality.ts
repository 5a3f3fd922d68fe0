import { z } from 'zod'
import { CODE_SCHEMES, LEVELS } from '../../domain/municipality.ts'

const codes = z.partialRecord(z.enum(CODE_SCHEMES), z.string()).meta({
  description: 'Official codes by scheme.', example: { geonames: '3094802', teryt: '1261011' },
})

export const location = z.object({
  lat: z.number().meta({ description: 'Degrees north, WGS 84.' }),
  lon: z.number().meta({ description: 'Degrees east, WGS 84.' }),
})

/** The same fields wherever a municipality appears. */
export const municipality = z.object({
  id: z.int().meta({ example: 1 }),
  name: z.string().meta({ example: 'Kraków' }),
  country: z.string().meta({ description: 'ISO 3166-1 alpha-2; XK for Kosovo.', example: 'PL' }),
  level: z.enum(LEVELS),
  region: z.string().nullable().meta({ description: 'Name of its region.', example: 'Lesser Poland' }),
  population: z.int().nullable().meta({ description: 'Inhabitants; null when unknown.', example: 755050 }),
  location,
  codes,
}).meta({ id: 'Municipality' })

export const warning = z.object({
  code: z.string().meta({ example: 'clamped' }),
  parameter: z.string(),
  message: z.string().meta({ description: 'In the language of the answer.' }),
}).meta({ id: 'Warning', description: 'Something that was understood otherwise than it was written.' })

export const warnings = z.array(warning)

/** True, and present, only where the answer comes from the stand-in engine. */
export const degraded = z.literal(true).exactOptional().meta({
  description: 'Present while the search engine is away and the database answers in its place.',
})

/** A page of a list. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    warnings,
    next: z.string().nullable().meta({ description: 'Value of `cursor` for the next page; null on the last.' }),
    degraded,
  })
}
