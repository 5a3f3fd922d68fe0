import { cp, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseFault, systemCode } from '../fault.ts'
import { makeReadable } from '../files.ts'
import type { Account } from '../run.ts'
import { relocationDirectory } from './relocation.ts'
import type { Logger } from '../../shared/logger.ts'
import { linkLibraries } from './link-libraries.ts'
import type { NativeDirectory } from './locate-binaries.ts'
import { probeBinaries } from './probe-binaries.ts'

/** PostgreSQL binaries that run under the chosen account. */
export interface Binaries {
  readonly directory: string
  /** Major version, e.g. 18. */
  readonly major: number
}

/**
 * Makes the installed binaries fit to run: completes the links between their libraries and, where the account cannot
 * reach them (a clone in a home of mode 0700) or the links cannot be made (a package folder that is read-only), copies
 * them. Throws DependencyFault with the reason when nothing helps.
 */
export async function prepareBinaries(
  native: NativeDirectory, account: Account | null, relocationRoots: readonly string[], log: Logger,
): Promise<Binaries> {
  if (await linkLibraries(native.directory)) {
    const probe = await probeBinaries(native.directory, account)
    if (probe.kind === 'works') return { directory: native.directory, major: probe.major }
  }
  const directory = await copy(native, relocationRoots, log)
  const probe = await probeBinaries(directory, account)
  if (probe.kind === 'works') return { directory, major: probe.major }
  throw databaseFault(`${account?.name ?? 'Our user'} may run PostgreSQL neither in ${native.directory} nor in ${directory} `
    + '(is it mounted noexec?)')
}

/** Copies once for each version; the rename at the end lets a half-made copy never be used. */
async function copy({ directory, version }: NativeDirectory, roots: readonly string[], log: Logger): Promise<string> {
  const place = await relocationDirectory('binaries', directory, roots)
  const made = join(place, version, 'native')
  if ((await stat(made).catch(() => null)) !== null) return made
  log.info({ to: place }, 'copying the PostgreSQL binaries to where its user can reach them')
  const unfinished = await mkdtemp(join(place, 'unfinished-'))
  try {
    await cp(directory, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
    await linkLibraries(join(unfinished, 'native'))
    await makeReadable(unfinished)
    await rename(unfinished, join(place, version))
  } catch (error) {
    // Another start may have been faster.
    if (!['ENOTEMPTY', 'EEXIST'].includes(systemCode(error) ?? '')) throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return made
}
