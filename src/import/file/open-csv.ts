import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { z } from 'zod'
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
const OTHER_KINDS: readonly (readonly [magic: string, what: string])[] = [
  ['504b0506', 'a ZIP archive'], ['1f8b', 'compressed by gzip'], ['d0cf11e0', 'an old Excel workbook (.xls)'],
  ['25504446', 'a PDF'], ['377abcaf', 'a 7-Zip archive'], ['526172', 'a RAR archive'], ['7b5c7274', 'a document in RTF'],
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
  refuseOtherKinds(beginning)
  const report = await inspectBytes(createReadStream(path))
  const { encoding, because } = chooseEncoding(report, wantedEncoding)
  const text = new TextDecoder(encoding).decode(beginning, { stream: true })
  if (/[^\P{Cc}\t\n\r\f]/u.test(text.slice(0, 4_096))) throw new UnreadableFile('The file is no text: it holds control characters. Save the table as CSV.')
  if (longestLine(text) > LONGEST_ROW / 4 && !text.slice(0, BEGINNING / 4).includes('\n')) throw rowTooLong(1)
  const head = readHead(text, countKnown)
  if (head.columns.length > MOST_COLUMNS) throw new UnreadableFile(`The first line has ${head.columns.length} columns; at most ${MOST_COLUMNS} are read. Is it a head?`)
  const file = createReadStream(path)
  return {
    format: `${encoding} (${because}), ${DELIMITER_WORDS[head.delimiter]}`,
    shape: { kind: 'text', encoding, delimiter: DELIMITER_WORDS[head.delimiter] },
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

function refuseOtherKinds(beginning: Buffer): void {
  const magic = beginning.subarray(0, 4).toString('hex')
  const other = OTHER_KINDS.find(([start]) => magic.startsWith(start))
  if (other !== undefined) throw new UnreadableFile(`The file is ${other[1]}, and no CSV. Unpack it, or save the table as CSV.`)
}

function longestLine(text: string): number {
  return text.split('\n').reduce((longest, line) => Math.max(longest, line.length), 0)
}

async function* decode(file: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for await (const chunk of file) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** What csv-parse gives for each row when it is asked for `info`. */
interface ParsedRow {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

async function* readRows(file: ReturnType<typeof createReadStream>, encoding: string, head: Head): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter: head.delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true,
    max_record_size: LONGEST_ROW, from: head.isSaid ? 3 : 2,
  })
  const source = Readable.from(decode(file, encoding))
  source.once('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let line = head.isSaid ? 3 : 2
  let pending: TableRow | null = null
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      if (pending !== null) yield pending
      pending = { line, cells: record.map(withoutGuard) }
      line = info.lines + 1
    }
  } catch (error) {
    throw asUnreadable(error, line)
  } finally {
    file.destroy()
  }
  if (pending === null) return
  if (pending.cells.length < head.columns.length) {
    throw new UnreadableFile(`The last row, in line ${pending.line}, has ${pending.cells.length} of ${head.columns.length} columns: the file seems to be cut off. Get it whole, or take that row out.`)
  }
  yield pending
}

const withoutGuard = (cell: string): string => (cell.startsWith("'") ? cell.replace(GUARD, '') : cell)

function asUnreadable(error: unknown, line: number): unknown {
  if (error instanceof CsvError) {
    if (error.code === 'CSV_MAX_RECORD_SIZE') return rowTooLong(line)
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      return new UnreadableFile(`The row in line ${line} opens a quote that is never closed: the file is cut off, or a quote is missing or must be doubled.`)
    }
    return new UnreadableFile(`The row in line ${line} cannot be read: ${error.message}. A quote inside a cell is written twice, in a cell that stands in quotes.`)
  }
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new UnreadableFile(`After line ${line} characters are broken. Save the file anew as UTF-8.`)
  }
  return error
}
