export const PROBLEM_CODES = [
  'invalid-input', 'malformed-request', 'unauthorized', 'forbidden', 'not-found', 'method-not-allowed', 'not-acceptable', 'conflict',
  'version-mismatch', 'too-large', 'address-too-long', 'unsupported-media-type', 'idempotency-key-reused', 'version-required', 'too-many-requests', 'head-too-large',
  'internal', 'busy', 'unavailable',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export interface ProblemWords {
  readonly title: string
  /** What happened. */
  readonly meaning: string
  /** What to do about it. */
  readonly remedy: string
}

/** Words for every problem; the compiler finds the one that is missing. */
export type ProblemCatalogue = Readonly<Record<ProblemCode, ProblemWords>>
