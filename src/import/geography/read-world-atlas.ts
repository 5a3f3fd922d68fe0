import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'
import type { Topology, WorldAtlas } from './surroundings.ts'

const topologySchema = z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.array(z.array(z.number()))),
  objects: z.record(z.string(), z.looseObject({ type: z.string() })),
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
  return { land: readTopology('land-10m.json'), countries: readTopology('countries-10m.json') }
}

function readTopology(file: string): Topology {
  const path = createRequire(import.meta.url).resolve(`world-atlas/${file}`)
  return z.custom<Topology>((value) => topologySchema.safeParse(value).success, `${file} is no topology`)
    .parse(JSON.parse(readFileSync(path, 'utf8')))
}
