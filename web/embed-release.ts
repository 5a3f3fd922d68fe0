import { createHash } from 'node:crypto'
import { bundleScript } from './bundle.ts'

/** The two files of the search box as other websites load them. */
export interface EmbedRelease {
  /** Changes exactly when one of the files does. */
  readonly version: string
  readonly script: Buffer
  readonly style: Buffer
}

export type EmbedFile = 'search-box.js' | 'search-box.css'

/** What this program's own sources make. */
export const EMBED_RELEASE: EmbedRelease = makeRelease()

/** The address of a file of the search box, below the service's own; without a version the one that moves on. */
export function embedAddress(file: EmbedFile, version: string | null): string {
  return version === null ? `/embed/${file}` : `/embed/${version}/${file}`
}

/** The value of an `integrity` attribute (Subresource Integrity) for a file. */
export function integrityOf(file: Buffer): string {
  return `sha384-${createHash('sha384').update(file).digest('base64')}`
}

function makeRelease(): EmbedRelease {
  const script = bundleScript('search-box/search-box.ts')
  const style = bundleScript('search-box/search-box.css')
  return { version: createHash('sha256').update(script).update(style).digest('hex').slice(0, 12), script, style }
}
