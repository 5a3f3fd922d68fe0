import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'
import type { WorldAtlas } from './surroundings.ts'

const resolve = createRequire(import.meta.url).resolve

const position = z.array(z.number())
const topology = <Name extends string>(name: Name) => z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.array(position)),
  objects: z.looseObject({ [name]: z.looseObject({ type: z.literal('GeometryCollection'), geometries: z.array(z.unknown()) }) }),
})

/** Natural Earth 4.1.0, which the package world-atlas 2.0.2 holds, was released on this day. */
export const NATURAL_EARTH_VERSION = { version: '4.1.0 (world-atlas 2.0.2)', date: '2018-05-21' }

/**
 * Reads land and countries at 1:10m from the package world-atlas. The coarser 1:50m puts Sopot 5 km and Venice 4 km
 * from the sea and lacks Heligoland; against Eurostat's list of coastal municipalities the trait "within 5 km" finds
 * 59 % instead of 51 %, both with a precision of 92 %.
 * @throws ZodError when a file is not a topology
 */
export function readWorldAtlas(): WorldAtlas {
  return {
    land: z.custom<WorldAtlas['land']>((value) => topology('land').safeParse(value).success).parse(readJson('land-10m.json')),
    countries: z.custom<WorldAtlas['countries']>((value) => topology('countries').safeParse(value).success)
      .parse(readJson('countries-10m.json')),
  }
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(resolve(`world-atlas/${file}`), 'utf8'))
