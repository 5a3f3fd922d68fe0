/**
 * What is wrong with one field of what was sent: as data, which becomes words where somebody reads it. Each code also says
 * what would be right.
 */

import type { Coded, CodeWithValues, Nothing } from './coded.ts'

/** What is written in this way and no other. `meant`: the nearest value that may be; null where none is near. */
interface Misspelt {
  readonly meant: string | null
}
interface AtLeast {
  readonly least: number
}
interface AtMost {
  readonly most: number
}

export type ValueKind = 'int' | 'number' | 'string' | 'boolean' | 'array' | 'object'

interface FormFaults {
  readonly needed: Nothing
  readonly more_than_one_value: Nothing
  readonly wrong_kind: { readonly expected: ValueKind }
  readonly not_one_of: Misspelt & { readonly words: readonly string[] }
  readonly too_few_characters: AtLeast
  readonly too_many_characters: AtMost
  readonly too_few_entries: AtLeast
  readonly too_many_entries: AtMost
  readonly number_too_small: AtLeast
  readonly number_too_large: AtMost
  readonly unknown_field: Nothing
  readonly unreadable: Nothing
}

interface ParameterFaults {
  readonly whole_number: AtLeast & AtMost
  /** How many are to be given. */
  readonly how_many: AtMost
  readonly true_or_false: Nothing
  readonly inhabitants_range: Nothing
  readonly too_many_inhabitants: AtMost
  readonly year_range: Nothing
  /** `range`: with its ends in order. */
  readonly range_reversed: { readonly range: string }
  readonly weight: AtMost
  readonly balance_steps: { readonly steps: readonly string[] }
  readonly country_code: Misspelt
  readonly country_or_any: Nothing
  readonly language_code: Misspelt
  readonly language_tag: Nothing
  readonly topic: Misspelt
  readonly letters_needed: Nothing
  readonly not_a_cursor: Nothing
  readonly not_a_version_tag: Nothing
  readonly not_an_idempotency_key: Nothing
  readonly same_municipality: Nothing
}

interface TextFaults {
  readonly text_needed: Nothing
  readonly control_characters: Nothing
  readonly contact_details: Nothing
  readonly date: Nothing
}

interface RecordFaults {
  readonly nothing_to_change: Nothing
  readonly listed_twice: { readonly value: string }
  readonly source_needed: Nothing
  readonly event_without_name: Nothing
  readonly event_separators: Nothing
  readonly own_partner: Nothing
  readonly year_in_future: { readonly latest: number }
  readonly until_before_since: Nothing
  readonly claimed_and_denied: { readonly trait: string }
  /** `field`: the one that is larger. */
  readonly smaller_than: { readonly field: string }
  readonly date_in_future: { readonly today: string }
  readonly expires_before_confirmed: Nothing
  readonly not_a_region: { readonly id: number }
  readonly profile_twice: Nothing
  readonly asker_without_country: Nothing
}

interface OperatorFaults {
  readonly dataset_id: Nothing
  readonly consent_needed: Nothing
  readonly key_name: AtMost
  readonly key_origin: { readonly written: string }
  readonly key_origins: AtMost
  readonly key_rate: AtMost
}

export interface FieldFaultValues extends FormFaults, ParameterFaults, TextFaults, RecordFaults, OperatorFaults {}
export type FieldFaultCode = keyof FieldFaultValues
export type FieldFault = Coded<FieldFaultValues>

/**
 * A fault, and where it stands: JSON pointer into the body (`/interests/0/topic`) or the name of a parameter
 * (`population`).
 */
export type InputFault = FieldFault & { readonly field: string }

/** One fault in its place, its values checked by its code. */
export function inputFault<C extends FieldFaultCode>(
  field: string, code: C, values: FieldFaultValues[C],
): { readonly field: string } & CodeWithValues<FieldFaultValues, C> {
  return { field, code, values }
}
