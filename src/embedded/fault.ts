import { DependencyFault } from '../shared/errors.ts'

/** A fault of the embedded database, with the way out that always works. */
export function databaseFault(message: string, cause?: unknown): DependencyFault {
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`
  return new DependencyFault('database', `${sentence} To use a PostgreSQL of your own instead, set DATABASE_URL.`, { cause })
}

/**
 * The code of a system error (`ENOENT`, `EACCES` ...), or null for anything else. Told by its shape: under jest, errors
 * of Node are no instances of the tests' own Error.
 */
export function systemCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null
}
