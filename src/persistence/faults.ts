import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm'
import { Busy, CallerFault, DependencyFault } from '../shared/errors.ts'

/** SQLSTATE classes that an operator mends: 08 connection, 28 log-in, 3D no such database, 53 resources, 57 operator. */
const TROUBLE_CLASSES = new Set(['08', '28', '3D', '53', '57'])
/** 25006 read-only (after a failover), 25P03 idle-in-transaction timeout. */
const TROUBLE_CODES = new Set(['25006', '25P03'])
/** Faults of the socket, as Node names them: a broken or refused connection, and one that waiting did not help. */
const BROKEN_SOCKET = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE'])
const DEAD_SOCKET = new Set(['ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'])
/** What pg says, without a code, when the connection is gone; and when none could be had in time. */
const CONNECTION_GONE = /connection terminated unexpectedly|connection terminated$|connection error and is not queryable/i
const CONNECTION_LATE = /timeout exceeded when trying to connect|connection terminated due to connection timeout/i

/** 40001 serialization failure, 40P01 deadlock: the transaction was undone and may be run again. */
const COLLISIONS = new Set(['40001', '40P01'])

/** A lock that was not had within `lock_timeout`, which is set where somebody waits for an answer. */
export const LOCK_NOT_AVAILABLE = '55P03'

/** The SQLSTATE or socket code of an error of TypeORM or pg; empty when it has none. */
export function codeOf(error: unknown): string {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

/** The name of the violated constraint; empty when the error is not about one. */
export function constraintOf(error: unknown): string {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error
  return typeof cause === 'object' && cause !== null && 'constraint' in cause && typeof cause.constraint === 'string'
    ? cause.constraint
    : ''
}

export function isCollision(error: unknown): boolean {
  return COLLISIONS.has(codeOf(error))
}

/** The connection broke or was refused: 08xxx, an ended session (57P01 to 57P05), a broken socket. Worth another try. */
export function isConnectionLoss(error: unknown): boolean {
  if (error instanceof DependencyFault) return false
  if (wasNeverSent(error)) return true
  const code = codeOf(error)
  if (code !== '') return code.startsWith('08') || code.startsWith('57P') || BROKEN_SOCKET.has(code)
  return error instanceof Error && CONNECTION_GONE.test(error.message)
}

/** TypeORM lets go of a connection that breaks between two queries; the second one then finds it released. */
export function wasNeverSent(error: unknown): boolean {
  return error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError
}

/** What the rest of the program gets to see: faults of callers as they are, trouble of the database as its fault, and what is held as busy. */
export function translateFault(error: unknown): unknown {
  if (error instanceof CallerFault || error instanceof DependencyFault) return error
  const code = codeOf(error)
  if (code === LOCK_NOT_AVAILABLE) {
    return new Busy('A list that is being brought in or taken back, or another large change, is writing this record. Nothing was changed.', { cause: error })
  }
  const message = error instanceof Error ? error.message : String(error)
  const trouble =
    isConnectionLoss(error) || isCollision(error) || TROUBLE_CODES.has(code) || DEAD_SOCKET.has(code) ||
    (code.length === 5 && TROUBLE_CLASSES.has(code.slice(0, 2))) || (code === '' && CONNECTION_LATE.test(message))
  if (!trouble) return error
  return new DependencyFault('database', `${message}${code === '' ? '' : ` (${code})`}`, { cause: error })
}
