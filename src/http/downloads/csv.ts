import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | boolean | null

/** A column: its heading, and what stands in it. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => Cell>>

/** Marks UTF-8 for spreadsheets, which otherwise take the letters of half of Europe for others. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * CSV (RFC 4180, UTF-8) of rows that come in batches, a chunk a batch. Text that a spreadsheet would take for a formula
 * (it begins with =, +, -, @, a tab or a carriage return) gets an apostrophe before it; numbers stay numbers.
 * @param forSpreadsheets begins with a byte order mark, which most programs but spreadsheets do without
 */
export async function* csvOf<Row>(
  batches: AsyncIterable<readonly Row[]>, columns: CsvColumns<Row>, forSpreadsheets: boolean,
): AsyncGenerator<string> {
  const headings = Object.keys(columns)
  const cells = Object.values(columns)
  const written = (rows: readonly (readonly Cell[])[]) =>
    stringify([...rows], { escape_formulas: true, record_delimiter: 'windows', cast: { boolean: (value) => (value ? 'true' : 'false') } })
  yield (forSpreadsheets ? BYTE_ORDER_MARK : '') + written([headings])
  for await (const rows of batches) {
    if (rows.length > 0) yield written(rows.map((row) => cells.map((cell) => cell(row))))
  }
}

/** Rows that are texts already, and safe for spreadsheets; with a byte order mark. */
export async function* csvLines(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK
  for await (const row of rows) yield stringify([[...row]], { record_delimiter: 'windows' })
}
