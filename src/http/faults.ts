import type { FieldFault, InputFault } from '../shared/field-fault.ts'
import type { Language } from '../wording/language.ts'
import { fieldFaultSpeaker } from '../wording/field-faults/say.ts'

/** A fault and where in the request it stands; `pointer` is a JSON pointer into that part. */
export interface LocatedFault {
  readonly in: 'path' | 'query' | 'header' | 'body'
  readonly pointer: string
  readonly message: string
  /** What is wrong, for programs. */
  readonly code: string
  readonly values: Readonly<Record<string, unknown>>
}

/** A request with faults, each in its place, told in the language of its answer. */
export class FaultyRequest extends Error {
  readonly faults: readonly LocatedFault[]
  readonly language: Language
  /** All that is wrong in one text; null where the kind of the problem says enough. */
  readonly detail: string | null
  constructor(faults: readonly LocatedFault[], language: Language, detail: string | null = null) {
    super(faults.map(({ in: place, pointer, message }) => `${place} ${pointer}: ${message}`).join('; '))
    this.faults = faults
    this.language = language
    this.detail = detail
  }
}

const HEADERS: ReadonlySet<string> = new Set(['If-Match', 'Idempotency-Key'])

/** Where a field stands: those that begin with a slash in the body; others are parameters by name. */
export function placeOfField(field: string, pathNames: readonly string[]): Pick<LocatedFault, 'in' | 'pointer'> {
  if (field === '' || field.startsWith('/')) return { in: 'body', pointer: field }
  const place = HEADERS.has(field) ? 'header' : pathNames.includes(field) ? 'path' : 'query'
  return { in: place, pointer: `/${field}` }
}

/** The request as one with these faults. `pathNames`: parameters that stand in its path. */
export function faultyRequest(faults: readonly InputFault[], language: Language, pathNames: readonly string[] = []): FaultyRequest {
  const say = fieldFaultSpeaker(language)
  return new FaultyRequest(faults.map((fault) => ({
    ...placeOfField(fault.field, pathNames), message: say<FieldFault['code']>(fault), code: fault.code, values: { ...fault.values },
  })), language)
}
