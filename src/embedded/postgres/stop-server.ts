import type { Logger } from '../../shared/logger.ts'
import { databaseFault, systemCode } from '../fault.ts'
import { isGoneWithin, serves } from '../processes.ts'
import { run } from '../run.ts'

/** Milliseconds a fast shutdown (connections ended, a checkpoint written) may take before an immediate one. */
const FAST_WITHIN = 10_000
const IMMEDIATE_WITHIN = 10_000

export interface RunningServer {
  readonly cluster: string
  readonly pid: number
  readonly log: Logger
  /** Path of `pg_ctl`; needed on Windows, which has no signals. */
  readonly pgCtl?: string
}

/**
 * Stops the server and waits until it is gone: a fast shutdown, then, when that takes too long, an immediate one, after
 * which the next start replays the log. Throws DependencyFault when it survives both.
 */
export async function stopServer({ cluster, pid, log, pgCtl }: RunningServer): Promise<void> {
  for (const [signal, mode, within] of [['SIGINT', 'fast', FAST_WITHIN], ['SIGQUIT', 'immediate', IMMEDIATE_WITHIN]] as const) {
    // Its number may belong to another program by now.
    if (!(await serves(pid, cluster))) return
    if (process.platform === 'win32') {
      await run(pgCtl ?? 'pg_ctl', ['stop', '-D', cluster, '-m', mode, '-t', String(within / 1000)], null)
    } else {
      try {
        process.kill(pid, signal)
      } catch (error) {
        if (systemCode(error) !== 'ESRCH') throw databaseFault(`PostgreSQL (process ${pid}) may not be stopped by us`, error)
      }
    }
    if (await isGoneWithin(within, pid, cluster)) return
    log.warn({ pid, mode }, 'PostgreSQL takes too long to stop')
  }
  throw databaseFault(`PostgreSQL (process ${pid}) does not stop`)
}
