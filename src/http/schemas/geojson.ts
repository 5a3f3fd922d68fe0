import { z } from 'zod'

const position = z.tuple([z.number(), z.number()]).meta({ description: 'Longitude and latitude in degrees, WGS 84.' })

/** RFC 7946, as far as it is used here. */
export const featureCollection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({
    type: z.literal('Feature'),
    id: z.int(),
    geometry: z.discriminatedUnion('type', [
      z.object({ type: z.literal('Point'), coordinates: position }),
      z.object({ type: z.literal('LineString'), coordinates: z.array(position) }),
    ]),
    properties: z.record(z.string(), z.unknown()),
  })),
  leftOut: z.int().meta({ description: 'How many records were left out, since they may be shown and not be exported.' }),
}).meta({ id: 'FeatureCollection' })
