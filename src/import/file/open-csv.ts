import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { z } from 'zod'
import type { OtherFormat } from '../../domain/import-fault.ts'
import { chooseEncoding } from './choose-encoding.ts'
import { DELIMITER_WORDS, readHead, type Head } from './choose-delimiter.ts'
import { inspectBytes } from './inspect-bytes.ts'
import { LONGEST_ROW, MOST_COLUMNS, rowTooLong } from './limits.ts'
import type { FileTable, TableRow } from './table.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Bytes in which the head must end. */
const BEGINNING = 256 * 1_024
/** Written before a cell that a spreadsheet would take for a formula; ours to take away again. */
const GUARD = /^'(?=[=+\-@\t\r])/

/** Files that begin so are no text, and what they are. */
const OTHER_FORMATS: readonly (readonly [magic: string, format: OtherFormat])[] = [
  ['504b0506', 'zip'], ['1f8b', 'gzip'], ['d0cf11e0', 'xls'], ['25504446', 'pdf'], ['377abcaf', '7z'], ['526172', 'rar'], ['7b5c7274', 'rtf'],
]

/**
 * Opens a CSV file of any usual encoding and delimiter. It is read twice: once over its bytes to tell the encoding, and
 * then row by row as these are asked for, so that nothing of its size is ever held. `countKnown`: how many of these
 * columns have a meaning, which decides what parts them. Fails with UnreadableFile, as do the rows further on.
 */
export async function openCsv(
  path: string, countKnown: (columns: readonly string[]) => number, wantedEncoding: string | null,
): Promise<FileTable> {
  const beginning = await readBeginning(path)
  refuseOtherFormats(beginning)
  const report = await inspectBytes(createReadStream(path))
  const { encoding, because } = chooseEncoding(report, wantedEncoding)
  const text = new TextDecoder(encoding).decode(beginning, { stream: true })
  if (/[^\P{Cc}\t\n\r\f]/u.test(text.slice(0, 4_096))) throw new UnreadableFile('control_characters', {})
  if (longestLine(text) > LONGEST_ROW / 4 && !text.slice(0, BEGINNING / 4).includes('\n')) throw rowTooLong(1)
  const head = readHead(text, countKnown)
  if (head.columns.length > MOST_COLUMNS) throw new UnreadableFile('too_many_columns', { columns: head.columns.length, most: MOST_COLUMNS })
  const file = createReadStream(path)
  return {
    shape: { kind: 'text', encoding, because, delimiter: DELIMITER_WORDS[head.delimiter] },
    columns: head.columns,
    rows: readRows(file, encoding, head),
    bytesRead: () => file.bytesRead,
    close: () => file.destroy(),
  }
}

async function readBeginning(path: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of createReadStream(path, { end: BEGINNING - 1 })) parts.push(z.instanceof(Buffer).parse(part))
  return Buffer.concat(parts)
}

function refuseOtherFormats(beginning: Buffer): void {
  const magic = beginning.subarray(0, 4).toString('hex')
  const other = OTHER_FORMATS.find(([start]) => magic.startsWith(start))
  if (other !== undefined) throw new UnreadableFile('other_format', { format: other[1] })
}

function longestLine(text: string): number {
  return text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0)
}

async function* decode(file: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of file) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Ends all lines alike, also inside of cells, where the parser would count `\r\n` as two. */
async function* sameLineEnds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const part of text) {
    const whole = held + part
    // Whether a line feed follows, the next part tells.
    held = whole.endsWith('\r') ? '\r' : ''
    yield whole.slice(0, whole.length - held.length).replaceAll(/\r\n?/g, '\n')
  }
  if (held !== '') yield '\n'
}

/** What csv-parse gives for each row when it is asked for `info`. */
interface ParsedRow {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

async function* readRows(file: ReturnType<typeof createReadStream>, encoding: string, head: Head): AsyncGenerator<TableRow> {
  let line = 1
  // The parser is ahead of whoever reads its rows, and drops those that nobody has read yet when it fails.
  let parsing = line
  // It does not leave out blank lines: the row behind them would seem to begin where they do.
  const parser = parse({
    delimiter: head.delimiter, bom: true, info: true, relax_column_count: true, trim: true, max_record_size: LONGEST_ROW,
    on_record: (row, { lines }) => {
      parsing = lines + 1
      return row
    },
  })
  const source = Readable.from(sameLineEnds(decode(file, encoding)))
  source.once('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let beforeRows = head.isSaid ? 2 : 1
  let pending: TableRow | null = null
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      const begins = line
      line = info.lines + 1
      if (isBlank(record)) continue
      if (beforeRows > 0) {
        beforeRows--
        continue
      }
      if (pending !== null) yield pending
      pending = { line: begins, cells: record.map(withoutGuard) }
    }
  } catch (error) {
    throw asUnreadable(error, parsing)
  } finally {
    file.destroy()
  }
  if (pending === null) return
  if (pending.cells.length < head.columns.length) {
    throw new UnreadableFile('row_cut_off', { line: pending.line, cells: pending.cells.length, columns: head.columns.length })
  }
  yield pending
}

const isBlank = (record: readonly string[]): boolean => record.length === 1 && record[0] === ''

const withoutGuard = (cell: string): string => (cell.startsWith("'") ? cell.replace(GUARD, '') : cell)

/** A quote that opens or closes where it cannot: the faults that are left when columns may be missing and lines are of any length. */
const QUOTE_INSIDE: ReadonlySet<string> = new Set(['CSV_INVALID_CLOSING_QUOTE', 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE'])
/** Where csv-parse stands: lines from 1, columns from 0. */
const place = z.object({ lines: z.int(), column: z.int() })

function asUnreadable(error: unknown, line: number): unknown {
  if (error instanceof CsvError) {
    if (error.code === 'CSV_MAX_RECORD_SIZE') return rowTooLong(line)
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new UnreadableFile('quote_not_closed', { line })
    if (QUOTE_INSIDE.has(error.code)) {
      const { lines, column } = place.parse(error)
      return new UnreadableFile('quote_inside_cell', { line, quoteLine: lines, column: column + 1 })
    }
  }
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new UnreadableFile('broken_characters', { line })
  }
  return error
}
