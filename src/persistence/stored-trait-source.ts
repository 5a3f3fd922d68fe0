import { z } from 'zod'
import type { TraitSource, TraitSourceCode, TraitSourceValues } from '../domain/trait-source.ts'

const distance = z.object({ metres: z.number(), municipality: z.string().nullable() })
const values: { readonly [C in TraitSourceCode]: z.ZodType<TraitSourceValues[C]> } = {
  declared: z.object({}),
  feature_code: z.object({ code: z.string() }),
  coast_distance: distance,
  border_distance: distance,
  land_area: z.object({ squareKilometres: z.number() }),
  only_islands: z.object({}),
  port: z.object({ code: z.string(), metres: z.number() }),
  altitude: z.object({ metres: z.number(), relief: z.number().nullable(), radius: z.number() }),
  name: z.object({ name: z.string() }),
  in_words: z.object({ text: z.string() }),
}
const one = <C extends TraitSourceCode>(code: C) => z.object({ code: z.literal(code), values: values[code] })

/** Where a trait comes from, as its column holds it. */
export const storedTraitSource: z.ZodType<TraitSource> = z.discriminatedUnion('code', [
  one('declared'), one('feature_code'), one('coast_distance'), one('border_distance'), one('land_area'), one('only_islands'), one('port'), one('altitude'),
  one('name'), one('in_words'),
])
