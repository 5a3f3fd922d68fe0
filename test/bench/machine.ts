import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'

/** Where and on what something was measured. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  /** MB. */
  readonly memory: number
  readonly system: string
  readonly node: string
  /** Short hash, with `+` where files differ from it; `unknown` outside a repository. */
  readonly commit: string
  readonly date: string
}

export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 1e6),
    system: `${type()} ${release()}`,
    node: process.version,
    commit: commit(),
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
  }
}

/** Load average of the last minute. */
export function load(): number {
  return loadavg()[0] ?? 0
}

function commit(): string {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+'}`
  } catch {
    return 'unknown'
  }
}
