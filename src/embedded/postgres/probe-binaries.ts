import { databaseFault } from '../fault.ts'
import { run, type Account, type Outcome } from '../run.ts'
import { program } from './locate-binaries.ts'

/** What a trial run of the binaries showed. `unreachable`: this account may not enter the folder or run what is in it. */
export type Probe = { readonly kind: 'works'; readonly major: number } | { readonly kind: 'unreachable' }

/** Runs `postgres --version` under the account. Throws DependencyFault when the binaries cannot run on this system. */
export async function probeBinaries(native: string, account: Account | null): Promise<Probe> {
  const file = program(native, 'postgres')
  const outcome = await run(file, ['--version'], account)
  const major = /\(PostgreSQL\) (\d+)/.exec(outcome.stdout)?.[1]
  if (outcome.code === 0 && major !== undefined) return { kind: 'works', major: Number(major) }
  if (outcome.refusal === 'EACCES') return { kind: 'unreachable' }
  throw databaseFault(explain(outcome, file, { platform: process.platform, glibc: glibcVersion() }))
}

/** What matters of a system for running binaries. */
export interface System {
  readonly platform: string
  /** Version of glibc; null on musl, and where glibc is no matter. */
  readonly glibc: string | null
}

/** Why binaries that are there do not run, in words that say what to do. */
export function explain(outcome: Outcome, file: string, { platform, glibc }: System): string {
  const ending = outcome.stderr.trim()
  // The loader that the binary names is missing: the kernel reports that as if the binary were.
  if (platform === 'linux' && glibc === null) {
    return 'The PostgreSQL that comes with us needs glibc, which this system (musl, as on Alpine Linux) has not'
  }
  if (/GLIBC_[\d.]+' not found/.test(ending)) {
    return `The PostgreSQL that comes with us needs a newer glibc than ${glibc}: ${ending}`
  }
  if (/shared librar|Library not loaded/.test(ending)) return `PostgreSQL lacks a shared library: ${ending}`
  return `${file} does not run (${outcome.refusal ?? `exit code ${outcome.code}`})${ending === '' ? '' : `: ${ending}`}`
}

/** The version of glibc that this process runs on; null on musl and on other systems. */
function glibcVersion(): string | null {
  const report: unknown = process.report.getReport()
  if (typeof report !== 'object' || report === null || !('header' in report)) return null
  const { header } = report
  if (typeof header !== 'object' || header === null || !('glibcVersionRuntime' in header)) return null
  return typeof header.glibcVersionRuntime === 'string' ? header.glibcVersionRuntime : null
}
