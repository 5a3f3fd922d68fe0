/**
 * What is wrong with a value that a schema refuses. Beside an issue zod carries text alone: a fault goes through it as JSON,
 * and becomes words when the language of the answer is known.
 */
import type { z } from 'zod'
import type { FieldFault, FieldFaultCode, FieldFaultValues, InputFault, ValueKind } from '../shared/field-fault.ts'
import { Spellings } from './nearest.ts'

/** The fault as a schema's own `error`. */
export function fault<C extends FieldFaultCode>(code: C, values: FieldFaultValues[C]): string {
  return JSON.stringify({ code, values })
}

/** For every parse: the faults that a schema has none of its own for. */
export const faultOfIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return faultOfType(issue.expected, issue.input)
    case 'invalid_value': {
      const words = issue.values.map(String)
      return fault('not_one_of', { words, meant: Spellings.of(words).meant(issue.input) })
    }
    case 'too_small':
      return faultOfLittle(issue.origin, Number(issue.minimum))
    case 'too_big':
      return faultOfMuch(issue.origin, Number(issue.maximum))
    case 'unrecognized_keys':
      return fault('unknown_field', {})
    default:
      return fault('unreadable', {})
  }
}

const KINDS: readonly ValueKind[] = ['int', 'number', 'string', 'boolean', 'array', 'object']

function faultOfType(expected: string, input: unknown): string {
  if (input === undefined) return fault('needed', {})
  if (Array.isArray(input) && expected !== 'array') return fault('more_than_one_value', {})
  const kind = KINDS.find((known) => known === expected)
  return kind === undefined ? fault('unreadable', {}) : fault('wrong_kind', { expected: kind })
}

function faultOfLittle(origin: string, least: number): string {
  if (origin === 'string') return fault('too_few_characters', { least })
  return origin === 'array' ? fault('too_few_entries', { least }) : fault('number_too_small', { least })
}

function faultOfMuch(origin: string, most: number): string {
  if (origin === 'string') return fault('too_many_characters', { most })
  return origin === 'array' ? fault('too_many_entries', { most }) : fault('number_too_large', { most })
}

/**
 * The faults of a parse with `faultOfIssue` that failed; `prefix` is `/` for a body (JSON pointers) and empty for
 * parameters (names).
 */
export function faultsOf(error: z.ZodError, prefix: '/' | ''): InputFault[] {
  return error.issues.flatMap((issue) => {
    // Written by `fault`, which checks it, and by nobody else.
    const found: FieldFault = JSON.parse(issue.message)
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path): InputFault => ({ field: fieldOf(path, prefix), ...found }))
  })
}

function fieldOf(path: readonly PropertyKey[], prefix: '/' | ''): string {
  if (prefix === '' || path.length === 0) return path.map(String).join('/')
  return prefix + path.map((part) => String(part).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
}
