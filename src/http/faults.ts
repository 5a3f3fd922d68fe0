import type { z } from 'zod'
import type { InputFault } from '../shared/errors.ts'
import type { Language } from '../wording/language.ts'
import { Spellings } from './nearest.ts'


/** What to write instead, for the faults that a schema has no words of its own for. */
export const faultMessage: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return typeMessage(issue.expected, issue.input)
    case 'invalid_value': {
      const words = issue.values.map(String)
      return `Write one of: ${words.join(', ')}.${Spellings.of(words).didYouMean(issue.input)}`
    }
    case 'too_small':
      return sizeMessage(issue, 'at least', issue.minimum)
    case 'too_big':
      return sizeMessage(issue, 'at most', issue.maximum)
    case 'unrecognized_keys':
      return 'Unknown field.'
    default:
      return 'Not a value that can be read here.'
  }
}

function typeMessage(expected: string, input: unknown): string {
  if (input === undefined) return 'Needed, but not given.'
  if (Array.isArray(input) && expected !== 'array') return 'Given more than once, or as a list: give one value.'
  const wanted: Record<string, string> = {
    int: 'a whole number', number: 'a number', string: 'text', boolean: 'true or false', array: 'a list', object: 'an object',
  }
  return `Write ${wanted[expected] ?? expected}.`
}

function sizeMessage(issue: { origin?: string }, bound: string, size: number | bigint): string {
  const what: Record<string, string> = {
    string: size === 1 || size === 1n ? 'character' : 'characters', array: size === 1 || size === 1n ? 'entry' : 'entries',
  }
  const unit = what[issue.origin ?? '']
  return unit === undefined ? `Write a number of ${bound} ${size}.` : `Give ${bound} ${size} ${unit}.`
}

/** The faults of a failed parse; `prefix` is `/` for a body (JSON pointers) and empty for parameters (names). */
export function faultsOf(error: z.ZodError, prefix: '/' | ''): InputFault[] {
  return error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ field: fieldOf(issue.path, prefix), message: issue.message }]
    return issue.keys.map((key) => ({ field: fieldOf([...issue.path, key], prefix), message: issue.message }))
  })
}

function fieldOf(path: readonly PropertyKey[], prefix: '/' | ''): string {
  if (prefix === '' || path.length === 0) return path.map(String).join('/')
  return prefix + path.map((part) => String(part).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
}


/** A fault and where in the request it stands; `pointer` is a JSON pointer into that part. */
export interface LocatedFault {
  readonly in: 'path' | 'query' | 'header' | 'body'
  readonly pointer: string
  readonly message: string
  /** What is wrong, for programs; where it is told so. */
  readonly code?: string
  readonly values?: Readonly<Record<string, unknown>>
}

/** All that is wrong in one text, where it is told in more languages than English. */
export interface ToldDetail {
  readonly language: Language
  readonly detail: string
}

/** A request with faults, each in its place. */
export class FaultyRequest extends Error {
  readonly faults: readonly LocatedFault[]
  readonly told: ToldDetail | null
  constructor(faults: readonly LocatedFault[], told: ToldDetail | null = null) {
    super(faults.map(({ in: place, pointer, message }) => `${place} ${pointer}: ${message}`).join('; '))
    this.faults = faults
    this.told = told
  }
}

/** Fields that begin with a slash stand in the body; others are parameters by name. */
export function locateFault({ field, message }: InputFault, pathNames: readonly string[]): LocatedFault {
  if (field === '' || field.startsWith('/')) return { in: 'body', pointer: field, message }
  const place = field === 'If-Match' ? 'header' : pathNames.includes(field) ? 'path' : 'query'
  return { in: place, pointer: `/${field}`, message }
}
