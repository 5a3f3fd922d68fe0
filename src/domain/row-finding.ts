/**
 * What is to be said of a row of an imported file: as data, which becomes words where somebody reads it. `written` is
 * what the file says.
 */
import { coderOf, type Coded, type Nothing } from '../shared/coded.ts'
import type { CodeScheme } from './municipality.ts'

interface Written {
  readonly written: string
}

/** What the values of a field are not. */
interface CellFaults {
  readonly unknown_country: Written
  readonly unknown_level: Written
  readonly unknown_form: Written
  readonly unknown_status: Written
  readonly unknown_role: Written
  readonly unknown_availability: Written
  readonly unknown_language: Written
  readonly not_a_year: Written
  readonly not_a_date: Written
  readonly not_a_count: Written
  readonly not_an_area: Written
  readonly not_a_latitude: Written
  readonly not_a_longitude: Written
  readonly not_a_distance: Written
}
export type CellFault = keyof CellFaults

/** A topic that resembles what is written; null where none does. */
interface WrittenTopic extends Written {
  readonly suggested: string | null
}

interface ReadingFindings extends CellFaults {
  readonly wrong_width: { readonly cells: number; readonly columns: number }
  readonly control_characters: { readonly text: string }
  readonly year_out_of_range: { readonly from: number; readonly to: number }
  readonly ends_before_it_begins: { readonly since: number }
  readonly sizes_reversed: Nothing
  /** In characters. */
  readonly too_long: { readonly most: number }
  readonly too_many_events: { readonly most: number }
  readonly event_too_long: { readonly most: number }
  readonly holds_contact: Nothing
  readonly unknown_topic: WrittenTopic
  readonly topic_left_out: WrittenTopic
  readonly same_municipality_twice: Nothing
}

/** Who is meant, and why nobody can tell. */
interface EndFindings {
  readonly nothing_named: Nothing
  readonly unknown_id: { readonly id: string }
  readonly unknown_codes: { readonly codes: string }
  readonly unknown_geonames: { readonly code: string }
  readonly code_elsewhere: { readonly scheme: CodeScheme; readonly code: string; readonly country: string }
  readonly contradicting_codes: { readonly code: string; readonly otherCode: string }
  readonly unknown_name: { readonly name: string; readonly country: string | null }
  readonly name_not_in_region: { readonly name: string; readonly region: string }
  readonly ambiguous_name: { readonly name: string; readonly bearers: number }
  readonly likeliest_bearer: { readonly name: string; readonly bearers: number }
  readonly region_not_used: { readonly region: string }
  readonly part_of_municipality: Nothing
}

/** What comparing a row with what is here has to say. */
interface ComparisonFindings {
  readonly municipality_gone: Nothing
  readonly end_gone: Nothing
  readonly same_pair_in_line: { readonly line: number }
  readonly same_municipality_in_line: { readonly line: number }
  readonly same_in_line: { readonly line: number }
  readonly years_reversed: Nothing
  readonly recorded_by_other: { readonly dataset: string }
  readonly stands_here: Nothing
  readonly edited_here: Nothing
  readonly described_itself: Nothing
  readonly other_line_is_it: { readonly line: number; readonly name: string }
  readonly lines_alike: { readonly line: number; readonly name: string }
  readonly named_like: { readonly name: string; readonly codes: string }
  readonly code_kept: { readonly codes: string }
  readonly added_before: Nothing
  readonly erased_before: Nothing
  readonly new_without_place: Nothing
  readonly new_not_asked_for: Nothing
}

/** Why undoing left something as it is. */
interface UndoFindings {
  readonly partnership_changed: Nothing
  readonly interest_gone: Nothing
  readonly profile_changed: Nothing
  readonly municipality_changed: Nothing
  readonly facts_changed: { readonly fields: readonly ChangedFact[] }
}
export type ChangedFact = 'population' | 'area' | 'codes'

export interface RowFindingValues extends ReadingFindings, EndFindings, ComparisonFindings, UndoFindings {
  /** Of a run of before findings were data: English words. */
  readonly in_words: { readonly text: string }
}
export type RowFindingCode = keyof RowFindingValues
export type RowFinding = Coded<RowFindingValues>

/** One finding, its values checked by its code. */
export const finding = coderOf<RowFindingValues>()
