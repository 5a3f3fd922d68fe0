import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'
import type { SeaPort } from './sea-ports.ts'

const port = z.object({
  name: z.string(),
  city: z.string().optional(),
  alias: z.array(z.string()).default([]),
  coordinates: z.tuple([z.number(), z.number()]).optional(),
  code: z.string().optional(),
})

/** The release of the package sea-ports, whose rows have no date. */
export const SEA_PORTS_VERSION = { version: 'sea-ports 0.0.9', date: '2025-10-04' }

/** Inland towns of the list that are near enough to a coast to be taken for ports: no sea-going ship reaches them. */
const INLAND = new Set(['BEBSU', 'CYNIC', 'FRLPC', 'ITFAE', 'ITMIL', 'ITMOD', 'ITPDA', 'ITTRN'])

/**
 * Reads the package sea-ports. Ports without coordinates and inland towns are left out.
 * @throws ZodError when the file is not a list of ports
 */
export function readSeaPorts(): SeaPort[] {
  const file = createRequire(import.meta.url).resolve('sea-ports/lib/ports.json')
  const ports = z.record(z.string().length(5), port).parse(JSON.parse(readFileSync(file, 'utf8')))
  return Object.entries(ports).flatMap(([code, { name, city, alias, coordinates, code: scheduleK }]) => coordinates && !INLAND.has(code) ? [{
    code,
    names: [...new Set([name, ...(city ? [city] : []), ...alias])],
    location: { lon: coordinates[0], lat: coordinates[1] },
    takesSeagoingShips: scheduleK !== undefined,
  }] : [])
}
