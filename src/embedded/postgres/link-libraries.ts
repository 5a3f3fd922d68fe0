import { readlink, symlink, unlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { readIfPresent } from '../files.ts'
import { systemCode } from '../fault.ts'

/** `pg-symlinks.json`: the file that exists, and the link to it that npm cannot pack; relative to the package. */
const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Makes the links between shared libraries that an install script of the package makes, since `npm ci
 * --ignore-scripts`, and newer versions of npm on their own, do not run it. Does nothing where they stand.
 * Returns false when they are missing and the folder may not be written to.
 */
export async function linkLibraries(native: string): Promise<boolean> {
  const text = await readIfPresent(join(native, 'pg-symlinks.json'))
  if (text === null) return true
  try {
    for (const { source, target } of links.parse(JSON.parse(text))) {
      await link(join(native, '..', target), relative(dirname(target), source))
    }
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) return false
    throw error
  }
}

async function link(path: string, to: string): Promise<void> {
  const present = await readlink(path).catch((error: unknown) => systemCode(error))
  // EINVAL: a file of its own stands there, as where a tool has followed the links while copying.
  if (present === to || present === 'EINVAL') return
  if (present !== 'ENOENT') await unlink(path)
  try {
    await symlink(to, path)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
}
