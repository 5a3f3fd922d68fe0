import { LONGEST_ROW, MOST_COLUMNS, rowTooLong } from '../file/limits.ts'
import { UnreadableFile } from '../file/unreadable-file.ts'
import { dateOf } from './date-formats.ts'
import { readElements } from './read-elements.ts'

/** What the cells of a sheet refer to. */
export interface SheetKnowledge {
  readonly strings: readonly string[]
  readonly dateStyles: ReadonlySet<number>
  readonly calendar: 1900 | 1904
}

export interface SheetRow {
  /** As the spreadsheet program numbers it. */
  readonly line: number
  /** From column A on; empty cells at the end are left out. */
  readonly cells: readonly string[]
}

/** As many rows as a sheet can have. */
const MOST_ROWS = 1_048_576

/** The rows of a sheet that are not empty, as they come. A formula is the value that it had when the workbook was saved. */
export async function* readSheet(chunks: AsyncIterable<Buffer>, knowledge: SheetKnowledge): AsyncGenerator<SheetRow> {
  let rows: SheetRow[] = []
  let [line, cells, characters]: [number, string[], number] = [0, [], 0]
  let [column, type, style, value, isValue] = [0, '', 0, '', false]
  const heard = readElements(chunks, {
    open(name, attributes) {
      if (name === 'row') {
        const before = line
        line = attributes['r'] === undefined ? line + 1 : Number(attributes['r'])
        if (!(Number.isInteger(line) && line > before && line <= MOST_ROWS)) throw new UnreadableFile('workbook_rows_out_of_order', { row: attributes['r'] ?? String(line), before })
        ;[cells, characters, column] = [[], 0, -1]
      } else if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r'])
        if (!(column >= 0 && column < MOST_COLUMNS)) throw new UnreadableFile('workbook_too_wide', { line, most: MOST_COLUMNS })
        ;[type, style, value] = [attributes['t'] ?? 'n', Number(attributes['s'] ?? -1), '']
      } else if (name === 'v' || name === 't') isValue = true
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c' && value !== '') {
        while (cells.length < column) cells.push('')
        cells[column] = written(value, type, style, knowledge).trim()
      } else if (name === 'row' && cells.some((cell) => cell !== '')) rows.push({ line, cells: cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1) })
    },
    text(part) {
      if (!isValue) return
      value += part
      characters += part.length
      if (characters > LONGEST_ROW) throw rowTooLong(line)
    },
  })
  for await (const _ of heard) {
    yield* rows
    rows = []
  }
}

/** The number of a column, from 0, as the letters of a cell's address say it: `C7` is 2. */
const columnOf = (address: string): number =>
  [...address.replace(/\d.*$/, '')].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Digits that a number in a workbook really has; the rest is what binary fractions leave over. */
const DIGITS = 15

function written(value: string, type: string, style: number, { strings, dateStyles, calendar }: SheetKnowledge): string {
  switch (type) {
    case 's': return strings[Number(value)] ?? ''
    case 'b': return value === '1' ? 'true' : 'false'
    // An error such as #N/A says that there is no value.
    case 'e': return ''
    case 'n': {
      const number = Number(value)
      if (!Number.isFinite(number)) return value
      return dateStyles.has(style) ? dateOf(number, calendar) : String(Number(number.toPrecision(DIGITS)))
    }
    default: return value
  }
}
