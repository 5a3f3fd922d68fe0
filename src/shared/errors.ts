/**
 * Faults, told apart by who can mend them: the caller (CallerFault and its kinds) or the operator of a
 * dependency (DependencyFault). Anything else that is thrown is a defect of ours.
 */
import type { InputFault } from './field-fault.ts'

export abstract class CallerFault extends Error {
  /** Last part of the problem's `type`; stable, part of the API. */
  abstract readonly code: string
  abstract readonly status: number
}

/** Bad parameters, ids, codes or bodies: 400, with every fault found. */
export class InvalidInput extends CallerFault {
  readonly code = 'invalid-input'
  readonly status = 400
  readonly faults: readonly InputFault[]
  constructor(faults: readonly InputFault[]) {
    super(faults.map(({ field, code, values }) => `${field}: ${code} ${JSON.stringify(values)}`).join('; '))
    this.faults = faults
  }
}

/** No record with that id or code: 404. */
export class NotFound extends CallerFault {
  readonly code = 'not-found'
  readonly status = 404
}

/** No key, an unknown key or a revoked one: 401. */
export class Unauthorized extends CallerFault {
  readonly code = 'unauthorized'
  readonly status = 401
}

/** A key that holds, but not for this: 403. */
export class Forbidden extends CallerFault {
  readonly code = 'forbidden'
  readonly status = 403
}

/** The write contradicts the present state, e.g. a partnership that exists already: 409. */
export class Conflict extends CallerFault {
  readonly code = 'conflict'
  readonly status = 409
}

/** Another request was sent with this `Idempotency-Key` before: 422. */
export class IdempotencyKeyReused extends CallerFault {
  readonly code = 'idempotency-key-reused'
  readonly status = 422
}

/** A longer piece of work, such as a list that is being brought in, is writing what would be changed: 503, try again. */
export class Busy extends CallerFault {
  readonly code = 'busy'
  readonly status = 503
}

/** `If-Match` names another version than the present one: 412. */
export class VersionMismatch extends CallerFault {
  readonly code = 'version-mismatch'
  readonly status = 412
}

/** A write without `If-Match`: 428. */
export class VersionRequired extends CallerFault {
  readonly code = 'version-required'
  readonly status = 428
}

export type Dependency = 'database' | 'queue' | 'search-engine'

/** Something we depend on failed or did not answer in time: 503. The message is for the log, never for the client. */
export class DependencyFault extends Error {
  readonly dependency: Dependency
  constructor(dependency: Dependency, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.dependency = dependency
  }
}
