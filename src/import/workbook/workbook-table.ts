import { UnreadableFile } from '../file/unreadable-file.ts'
import type { FileTable, TableRow } from '../file/table.ts'
import { openWorkbook, type Sheet } from './open-workbook.ts'
import type { SheetRow } from './read-sheet.ts'

/** The head stands among so many rows: titles and notes may be above it. */
const HEAD_WITHIN = 20
/** Sheets that are named among those that are not read. */
const MOST_NAMED = 10

/** A head names so many columns with a meaning: one word can stand among notes by accident. */
const LEAST_KNOWN = 2

/**
 * The table on the first sheet of a workbook that is not hidden and has a head, or, where none has, on the first with rows.
 * The head is, of the first rows, the one that names the most columns with a meaning (`countKnown`), at least two. Fails
 * with UnreadableFile, as do the rows further on.
 * @param size bytes of the file
 */
export async function openWorkbookTable(path: string, size: number, countKnown: (columns: readonly string[]) => number): Promise<FileTable> {
  const { sheets, close } = await openWorkbook(path)
  try {
    let firstWithRows: HeadedSheet | null = null
    for (const sheet of sheets.filter(({ isHidden }) => !isHidden)) {
      const headed = await findHead(sheet, countKnown)
      if (headed !== null && headed.known >= LEAST_KNOWN) return tableOf(headed, sheets, size, close)
      firstWithRows ??= headed
    }
    if (firstWithRows !== null) return tableOf(firstWithRows, sheets, size, close)
  } catch (error) {
    close()
    throw error
  }
  close()
  throw new UnreadableFile('workbook_without_rows', {})
}

interface HeadedSheet {
  readonly sheet: Sheet
  readonly head: SheetRow
  /** How many columns of the head have a meaning. */
  readonly known: number
}

/** The row of a sheet that is most like a head; null where it has no rows. */
async function findHead(sheet: Sheet, countKnown: (columns: readonly string[]) => number): Promise<HeadedSheet | null> {
  const first: SheetRow[] = []
  for await (const row of sheet.rows()) if (first.push(row) >= HEAD_WITHIN) break
  const counts = first.map(({ cells }) => countKnown(cells))
  const known = Math.max(...counts)
  const head = first[counts.indexOf(known)]
  return head === undefined ? null : { sheet, head, known }
}

function tableOf({ sheet, head: { line: headLine, cells: columns } }: HeadedSheet, sheets: readonly Sheet[], size: number, close: () => void): FileTable {
  const others = sheets.filter((other) => other !== sheet && !other.isHidden).slice(0, MOST_NAMED).map(({ name }) => name)
  let part = 0
  async function* rows(): AsyncGenerator<TableRow> {
    try {
      for await (const { line, cells } of sheet.rows((read) => { part = read })) {
        if (line <= headLine) continue
        yield { line, cells: cells.length < columns.length ? [...cells, ...Array<string>(columns.length - cells.length).fill('')] : cells }
      }
    } finally {
      close()
    }
  }
  return {
    shape: { kind: 'workbook', sheet: sheet.name, unread: others },
    columns, rows: rows(), bytesRead: () => Math.round(part * size), close,
  }
}
