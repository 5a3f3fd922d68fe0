import { z } from 'zod'
import { NAME_KINDS } from '../../domain/municipality.ts'
import { TRAITS } from '../../domain/trait.ts'
import { dataset } from './dataset.ts'
import { location, municipality } from './municipality.ts'
import { partnershipWith } from './partnership.ts'
import { profile } from './profile.ts'

const division = z.object({ id: z.int(), name: z.string() }).nullable()

/** All that is on record about a municipality. */
export const municipalityRecord = municipality.extend({
  version: z.int(),
  partOf: z.object({ region: division, county: division }),
  populationOf: z.enum(['seat', 'municipality']).meta({ description: 'Whose inhabitants `population` counts.' }),
  populationDate: z.string().nullable(),
  area: z.number().nullable().meta({ description: 'Square kilometres; null when unknown.' }),
  altitude: z.number().nullable().meta({ description: 'Metres above sea level.' }),
  coastDistance: z.number().nullable().meta({ description: 'Metres.' }),
  borderDistance: z.number().nullable().meta({ description: 'Metres to the nearest land border.' }),
  names: z.array(z.object({
    text: z.string(), kind: z.enum(NAME_KINDS), language: z.string().nullable(),
    place: z.string().nullable().meta({ description: 'The place that bears the name; null for the municipality itself.' }),
  })),
  places: z.array(z.object({
    geonamesId: z.int().nullable(), name: z.string(), location, population: z.int().nullable(), isSeat: z.boolean(),
  })),
  traits: z.array(z.object({
    trait: z.enum(TRAITS),
    source: z.string().meta({ description: 'Where it comes from, in the language of the answer.' }),
    code: z.string().meta({ description: 'The same for programs: the rule, or `declared` by the municipality.', example: 'coast_distance' }),
    values: z.record(z.string(), z.unknown()).meta({ description: 'The figures of the rule; distances and heights in metres.', example: { metres: 4300, municipality: null } }),
  })),
  profile,
  partnerships: z.array(partnershipWith),
  datasets: z.array(dataset),
}).meta({ id: 'MunicipalityRecord' })
