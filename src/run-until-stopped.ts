import { InvalidSettings, type Settings } from '../config/settings.ts'
import { createLogger, type Logger } from './shared/logger.ts'

type OnStop = (undo: () => Promise<void>) => void

/**
 * Runs a program until SIGTERM or Ctrl-C, then undoes what was started, last first. A second signal, or a stop that
 * takes longer than the settings allow, ends the process at once: what was acknowledged is safe in the database.
 * Wrong settings and a start that fails end with a message and exit code 1.
 */
export async function runUntilStopped(
  read: () => Settings, start: (settings: Settings, log: Logger, onStop: OnStop) => Promise<void>,
): Promise<void> {
  const settings = readOrExit(read)
  const log = createLogger(settings.logLevel)
  const started: (() => Promise<void>)[] = []
  let stopping = false

  const stop = async (why: string, code: number) => {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ why }, 'stopping')
    setTimeout(() => {
      log.error('the stop took too long and is forced')
      process.exit(1)
    }, settings.shutdownTimeoutMs).unref()
    for (const undo of started.splice(0).reverse()) {
      await undo().catch((err: unknown) => log.error({ err }, 'a part did not stop cleanly'))
    }
    log.info('stopped')
    process.exit(code)
  }
  process.on('SIGTERM', () => void stop('SIGTERM', 0))
  process.on('SIGINT', () => void stop('SIGINT', 0))

  try {
    // What is started while a stop is already under way is undone at once.
    await start(settings, log, (undo) => (stopping ? void undo() : started.push(undo)))
  } catch (err) {
    if (stopping) return
    log.fatal({ err }, 'the start failed')
    process.stderr.write(`Twinmatch can't start: ${err instanceof Error ? err.message : String(err)}\n`)
    await stop('a failed start', 1)
  }
}

function readOrExit(read: () => Settings): Settings {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof InvalidSettings)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
