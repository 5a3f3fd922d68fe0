/** What a running server writes of itself into `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number
  readonly dataDirectory: string
  /** Null while the server has not got that far. */
  readonly port: number | null
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | null
}

const STATUSES = ['starting', 'stopping', 'ready', 'standby'] as const

/**
 * Reads `postmaster.pid`. Its lines are: pid, data directory, start (seconds since 1970), port, socket directory,
 * listen address, shared memory, status (PostgreSQL, src/include/utils/pidfile.h); the later ones are added as the
 * start goes on. Returns null for an empty or broken file, as a crash can leave.
 */
export function parsePostmasterFile(text: string): PostmasterFile | null {
  const lines = text.split('\n').map((line) => line.trim())
  const pid = wholeNumber(lines[0])
  const dataDirectory = lines[1]
  if (pid === null || dataDirectory === undefined || dataDirectory === '') return null
  return {
    pid,
    dataDirectory,
    port: wholeNumber(lines[3]),
    status: STATUSES.find((status) => status === lines[7]) ?? null,
  }
}

/** A standalone backend writes its pid as a negative number; it is no server to attach to, but it holds the cluster. */
function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?[1-9]\d*$/.test(text) ? Math.abs(Number(text)) : null
}
