import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Logger } from '../../shared/logger.ts'
import { run } from '../run.ts'

/** The oldest version whose behaviour the search engine is written for. */
const OLDEST = [1, 50] as const

export interface MeilisearchBinary {
  readonly path: string
  /** E.g. `1.50.0`. */
  readonly version: string
}

/** The first `meilisearch` on a PATH; null where there is none, or, with a warning, when it is too old or does not run. */
export async function findMeilisearch(searchPath: string, log: Logger): Promise<MeilisearchBinary | null> {
  for (const directory of searchPath.split(delimiter)) {
    const path = join(directory === '' ? '.' : directory, process.platform === 'win32' ? 'meilisearch.exe' : 'meilisearch')
    if (!(await access(path, constants.X_OK).then(() => true, () => false))) continue
    const { stdout, stderr, refusal } = await run(path, ['--version'], null)
    const version = versionIn(stdout)
    if (version !== null && isRecent(version)) return { path, version }
    log.warn({ path, version, refusal, stderr: stderr.trim() }, version === null
      ? 'the meilisearch on the PATH does not run: Postgres searches instead'
      : `the meilisearch on the PATH is older than ${OLDEST.join('.')}: Postgres searches instead`)
    return null
  }
  return null
}

/** The version in what `meilisearch --version` prints, or null. */
export function versionIn(text: string): string | null {
  return /\b\d+\.\d+\.\d+\b/.exec(text)?.[0] ?? null
}

/** Whether a version is recent enough for us. */
export function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
}
