import { createHash } from 'node:crypto'
import { lstat, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseFault, systemCode } from '../fault.ts'

/**
 * Where copies go when a folder of the clone cannot serve. /var/lib comes first, since systems with systemd clear
 * /var/tmp of what was not touched for 30 days; only root can use it.
 */
export const RELOCATION_ROOTS: readonly string[] = ['/var/lib', '/var/tmp']

/** The name under which copies of a folder stand in a relocation root: the same at every start. */
export function relocatedName(kind: 'data' | 'binaries', original: string): string {
  return `twinmatch-${kind}-${createHash('sha256').update(original).digest('hex').slice(0, 16)}`
}

/**
 * A folder outside the clone, ours and writable by nobody else, which other accounts can enter. Made in the first
 * of the roots that allows it, found again at the next start. Throws DependencyFault when there is none.
 */
export async function relocationDirectory(kind: 'data' | 'binaries', original: string, roots: readonly string[]): Promise<string> {
  const refusals: string[] = []
  for (const root of roots) {
    const path = join(root, relocatedName(kind, original))
    try {
      await mkdir(path, { mode: 0o711 })
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') {
        refusals.push(`${root} (${systemCode(error)})`)
        continue
      }
    }
    const found = await lstat(path)
    // In a folder that all may write to, somebody else may have made it first.
    if (found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) && (found.mode & 0o022) === 0) return path
    refusals.push(`${path} (made by user ${found.uid})`)
  }
  throw databaseFault(`${original} cannot be used, and no copy of it can be kept in ${refusals.join(' or ')}`)
}
