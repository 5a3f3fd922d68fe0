import type { FieldFaultCode, FieldFaultValues, ValueKind } from '../../shared/field-fault.ts'
import type { Formats } from '../formats.ts'

/** A sentence for every code, or two: what is wrong where that is not plain, and what to write; the compiler finds the one that is missing. */
export type FieldFaultSentences = { readonly [C in FieldFaultCode]: (values: FieldFaultValues[C], formats: Formats) => string }

/** What to write, by its kind. */
export type KindNames = Readonly<Record<ValueKind, string>>
