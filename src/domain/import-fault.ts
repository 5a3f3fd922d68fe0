/**
 * Why a file cannot be read, or not as was asked: as data, which becomes words where somebody reads it. Lines are those of
 * the file, from 1.
 */
import type { Field } from './import-fields.ts'
import type { ImportKind } from './import-kind.ts'
import { coderOf, type Coded, type Nothing } from '../shared/coded.ts'

interface InLine {
  readonly line: number
}

/** What a file can be instead of a table. */
export type OtherFormat = 'zip' | 'gzip' | 'xls' | 'pdf' | '7z' | 'rar' | 'rtf'

interface TextFaults {
  readonly empty_file: Nothing
  readonly other_format: { readonly format: OtherFormat }
  readonly zero_bytes: Nothing
  readonly control_characters: Nothing
  readonly unknown_encoding: { readonly encoding: string }
  readonly broken_utf8: InLine
  /** Somewhere behind that line. */
  readonly broken_characters: InLine
  readonly no_head: Nothing
  readonly too_many_columns: { readonly columns: number; readonly most: number }
  /** In characters. */
  readonly row_too_long: InLine & { readonly most: number }
  readonly row_cut_off: InLine & { readonly cells: number; readonly columns: number }
  readonly quote_not_closed: InLine
  /** `line`: where the row begins; `quoteLine`: where the quote stands; `column`: the cell's, from 1. */
  readonly quote_inside_cell: InLine & { readonly quoteLine: number; readonly column: number }
}

interface ArchiveFaults {
  readonly archive_too_large: { readonly files: number; readonly megabytes: number }
  /** `detail`: what the program that unpacks says. */
  readonly archive_damaged: { readonly detail: string }
  readonly not_in_archive: { readonly name: string; readonly names: readonly string[] }
  readonly protected_by_password: Nothing
  readonly no_workbook_in_archive: Nothing
}

interface WorkbookFaults {
  readonly workbook_damaged: { readonly detail: string }
  readonly workbook_rows_out_of_order: { readonly row: string; readonly before: number }
  readonly workbook_declares_types: Nothing
  readonly workbook_too_deep: Nothing
  readonly workbook_too_wide: InLine & { readonly most: number }
  readonly workbook_too_much_text: Nothing
  readonly workbook_without_rows: Nothing
}

/** What every row must say: who is meant, each end of a link, the topic of an interest. */
export type NeededPart = 'municipality' | 'a' | 'b' | 'topic'

interface ColumnFaults {
  readonly two_columns_for_field: { readonly column: string; readonly other: string; readonly field: string }
  readonly two_columns_of_one_name: { readonly column: string }
  readonly columns_missing: {
    readonly missing: readonly NeededPart[]; readonly columns: readonly string[]; readonly kind: ImportKind; readonly fields: readonly Field[]
  }
  readonly mapping_malformed: { readonly written: string; readonly example: string }
  readonly unknown_column: { readonly column: string; readonly columns: readonly string[] }
  readonly unknown_field: { readonly field: string; readonly kind: ImportKind; readonly fields: readonly Field[] }
  readonly shared_value_malformed: { readonly written: string; readonly kind: ImportKind; readonly fields: readonly Field[] }
}

/** What is to be said of a new dataset, all of it or nothing. */
export type DatasetPart = 'publisher' | 'address' | 'licence'

interface DatasetFaults {
  readonly dataset_without_name: Nothing
  readonly dataset_half_described: { readonly part: DatasetPart }
  readonly dataset_date_malformed: Nothing
}

/** What others publish, and is brought over the net. `service`: who publishes it. */
interface SourceFaults {
  readonly service_silent: { readonly service: string; readonly fault: string; readonly address: string }
  readonly service_breaks_off: { readonly service: string; readonly address: string }
  readonly service_sends_too_much: { readonly service: string; readonly megabytes: number }
  readonly source_undated: { readonly service: string }
  readonly source_line_too_long: InLine & { readonly most: number }
  readonly source_line_malformed: InLine & { readonly file: string; readonly detail: string }
  readonly source_characters_broken: InLine
  readonly source_country_empty: { readonly file: string; readonly country: string }
  readonly source_sheets_missing: { readonly file: string; readonly columns: readonly string[] }
}

/** What ended the reading that the file is not to blame for. */
interface ReadingFaults {
  readonly reading_failed: Nothing
  readonly reading_broken_off: Nothing
  /** Of a run of before faults were data: English words. */
  readonly in_words: { readonly text: string }
}

export interface ImportFaultValues extends TextFaults, ArchiveFaults, WorkbookFaults, ColumnFaults, DatasetFaults, SourceFaults, ReadingFaults {}
export type ImportFaultCode = keyof ImportFaultValues
export type ImportFault = Coded<ImportFaultValues>

/** One fault, its values checked by its code. */
export const importFault = coderOf<ImportFaultValues>()
