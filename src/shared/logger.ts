import { pino, type Logger } from 'pino'

export type { Logger }

/** Structured log lines (JSON) on standard error, so that standard output stays free for results of commands. */
export function createLogger(level: string): Logger {
  return pino(
    { level, base: null, redact: { paths: ['req.headers.authorization', 'req.headers.cookie'], remove: true } },
    pino.destination({ fd: 2, sync: false }),
  )
}
