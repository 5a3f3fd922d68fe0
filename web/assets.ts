import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the files that pages load lie. */
export const ASSETS_DIRECTORY = fileURLToPath(new URL('./assets/', import.meta.url))

/** Changes exactly when a file or its name does, so that its address may be kept by browsers for ever. */
export const ASSETS_VERSION = versionOf(ASSETS_DIRECTORY)

/** The address of a file by its name. */
export function assetAddress(name: string): string {
  return `/assets/${ASSETS_VERSION}/${name}`
}

function versionOf(directory: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(directory).toSorted()) hash.update(`${name}\0`).update(readFileSync(directory + name))
  return hash.digest('hex').slice(0, 12)
}
