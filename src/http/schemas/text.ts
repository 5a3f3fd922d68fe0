import { z } from 'zod'
import { fault } from '../schema-faults.ts'

/** What a database cannot keep as text, or no reader can see: control characters but line breaks and tabs, lone surrogates. */
const UNKEEPABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u

/** Text of at most `longest` characters (UTF-16 units), trimmed and composed (NFC). */
export function text(longest: number) {
  return z.string()
    .max(longest)
    .refine((value) => !UNKEEPABLE.test(value), { error: fault('control_characters', {}) })
    .overwrite((value) => value.normalize('NFC').trim())
}
