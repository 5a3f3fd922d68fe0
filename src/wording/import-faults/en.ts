import { isPacked, technical, type DatasetPartNames, type FormatNames, type ImportFaultSentences, type KindNames, type PartNames } from './sentences.ts'

const FORMATS: FormatNames = {
  zip: 'a ZIP archive', gzip: 'compressed by gzip', xls: 'an old Excel workbook (.xls)', pdf: 'a PDF', '7z': 'a 7-Zip archive', rar: 'a RAR archive', rtf: 'a document in RTF',
}
const KINDS: KindNames = { municipalities: 'municipalities', partnerships: 'partnerships', interests: 'interests', profiles: 'profiles' }
const PARTS: PartNames = {
  a: 'the one municipality (a name or an official code)', b: 'the other municipality (a name or an official code)',
  municipality: 'the municipality (a name or an official code)', topic: 'the topic',
}
const DATASET_PARTS: DatasetPartNames = { publisher: 'publisher', address: 'address', licence: 'licence' }

export const english: ImportFaultSentences = {
  empty_file: () => 'The file is empty. Choose the one that holds the table.',
  other_format: ({ format }) =>
    `The file is ${FORMATS[format]}, and no CSV. ${isPacked(format) ? 'Unpack it, or save the table as CSV.' : 'Save the table as CSV, or as a workbook (.xlsx).'}`,
  zero_bytes: () => 'The file is no text: it holds zero bytes. Save the table as CSV.',
  control_characters: () => 'The file is no text: it holds control characters. Save the table as CSV.',
  unknown_encoding: ({ encoding }) => `'${encoding}' is no encoding that can be read. Usual ones: utf-8, windows-1250, windows-1252, iso-8859-2, utf-16le.`,
  broken_utf8: ({ line }) => `Line ${line} holds characters that are broken in UTF-8, as when a file was cut or put together of two. Save it anew as UTF-8.`,
  broken_characters: ({ line }) => `After line ${line} characters are broken. Save the file anew as UTF-8.`,
  no_head: () => 'The first line names no columns. The file must begin with a line of names, parted by comma, semicolon, tab or bar.',
  too_many_columns: ({ columns, most }, { formats }) => `The first line has ${formats.number(columns)} columns; at most ${most} are read. Is it a head?`,
  row_too_long: ({ line, most }, { formats }) => `The row in line ${line} is longer than ${formats.number(most)} characters. Is a quote not closed, or is this no table?`,
  row_cut_off: ({ line, cells, columns }) =>
    `The last row, in line ${line}, has ${cells} of ${columns} columns: the file seems to be cut off. Get it whole, or take that row out.`,
  quote_not_closed: ({ line }) => `The row in line ${line} opens a quote that is never closed: the file is cut off, or a quote is missing or must be doubled.`,
  quote_inside_cell: ({ line, quoteLine, column }) =>
    `The row in line ${line} cannot be read: a quote stands in the middle of cell ${column}, in line ${quoteLine}. A quote inside a cell is written twice, in a cell that stands in quotes.`,

  archive_too_large: ({ files, megabytes }, { formats }) =>
    `The archive holds more than ${formats.number(files)} files, or more than ${formats.number(megabytes)} MB when it is unpacked. Save the table as CSV.`,
  archive_damaged: ({ detail }, words) => `The file is a ZIP archive, as workbooks are, and damaged${technical(detail, words)}. Save or download it anew.`,
  not_in_archive: ({ name, names }) => `The archive holds no ${name}, but: ${names.join(', ')}. Save or download it anew.`,
  protected_by_password: () => 'The file is protected by a password. Save it without one.',
  no_workbook_in_archive: () => 'The file is a ZIP archive, and neither a workbook (.xlsx) nor CSV. Unpack it, or save the table as CSV.',

  workbook_damaged: ({ detail }, words) => `The workbook is damaged${technical(detail, words)}. Save it anew.`,
  workbook_rows_out_of_order: ({ row, before }) => `The workbook is damaged: row ${row} comes after row ${before}. Save it anew.`,
  workbook_declares_types: () => 'The workbook declares XML of its own, which no spreadsheet program does. Save it anew.',
  workbook_too_deep: () => 'The workbook is nested deeper than any spreadsheet is. Save it anew.',
  workbook_too_wide: ({ line, most }) => `Row ${line} has a cell beyond column ${most}. Is this a table?`,
  workbook_too_much_text: () => 'The workbook holds more text than can be read. Save the table as CSV.',
  workbook_without_rows: () => 'The workbook has no rows on any sheet that is shown. Show the sheet with the table, and save it.',

  two_columns_for_field: ({ column, other, field }, { field: name, isOnPage }) =>
    `The columns '${column}' and '${other}' both seem to be ${isOnPage ? `'${name(field)}'` : field}. ${isOnPage
      ? 'Choose another meaning for one of them, or none.'
      : `Say which with map, such as '${column}=${field}', and '${other}=' to pass over the other.`}`,
  two_columns_of_one_name: ({ column }) => `Two columns are called '${column}': rename one.`,
  columns_missing: ({ missing, columns, kind, fields }, { isOnPage }) =>
    `No column tells ${missing.map((part) => PARTS[part]).join(', and none ')}. ${isOnPage
      ? 'Choose below what each column means, or give the columns of the file their usual names.'
      : `The columns are: ${columns.join(', ')}. Name them in the usual way or say which is which with map (column=field); fields of ${KINDS[kind]}: ${fields.join(', ')}.`}`,
  mapping_malformed: ({ written, example }) => `'${written}': write column=field, such as '${example}'.`,
  unknown_column: ({ column, columns }) => `The file has no column '${column}', but: ${columns.join(', ')}.`,
  unknown_field: ({ field, kind, fields }) => `'${field}' is no field of ${KINDS[kind]}. Fields: ${fields.join(', ')}.`,
  shared_value_malformed: ({ written, kind, fields }) => `'${written}': write field=value with a field of ${KINDS[kind]}: ${fields.join(', ')}.`,

  dataset_without_name: () => 'Give the dataset a name with letters.',
  dataset_half_described: ({ part }, { isOnPage }) => (isOnPage ? `Say the ${DATASET_PARTS[part]} of the dataset too, or none of the three.`
    : `Say the ${DATASET_PARTS[part]} of the dataset too: publisher, address and licence belong together. Or say none, and its licence counts as not stated.`),
  dataset_date_malformed: () => 'Write the date as 2026-01-31.',

  service_silent: ({ service, fault, address }) => `${service} does not answer (${fault}, ${address}). Try again later; nothing was changed.`,
  service_breaks_off: ({ service, address }) => `${service} breaks off in the middle of ${address}. Try again later: it goes on where it ended.`,
  service_sends_too_much: ({ service, megabytes }, { formats }) => `${service} sends more than ${formats.number(megabytes)} MB. Is this the right address?`,
  source_undated: ({ service }) => `${service} does not say of when its files are. Is this the right address?`,
  source_line_too_long: ({ line, most }, { formats }) => `Line ${line} is longer than ${formats.number(most)} characters. Download the file anew.`,
  source_line_malformed: ({ file, line, detail }) => `${file}, line ${line}: ${detail}. Download the file anew.`,
  source_characters_broken: ({ line }) => `After line ${line} characters are broken in UTF-8. Download the file anew.`,
  source_country_empty: ({ file, country }) => `${file} of GeoNames holds no inhabited place of ${country}. Is this the right address?`,
  source_sheets_missing: ({ file, columns }, { formats }) => `${file} has no sheet with the columns ${formats.and(columns)}. Is it the list of local administrative units?`,

  reading_failed: () => 'The service could not finish reading the file. Try again.',
  reading_broken_off: () => 'It was broken off: the process that read it ended. Bring the file in again.',
  in_words: ({ text }) => text,
}
