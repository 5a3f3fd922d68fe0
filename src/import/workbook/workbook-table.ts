import { UnreadableFile } from '../file/unreadable-file.ts'
import type { FileTable, TableRow } from '../file/table.ts'
import { openWorkbook, type Sheet } from './open-workbook.ts'
import type { SheetRow } from './read-sheet.ts'

/** The head stands among so many rows: titles and notes may be above it. */
const HEAD_WITHIN = 20
/** Sheets that are named among those that are not read. */
const MOST_NAMED = 10

/**
 * The table on the first sheet of a workbook that is not hidden and has rows. Its head is, of the first rows, the one
 * that names the most columns with a meaning (`countKnown`). Fails with UnreadableFile, as do the rows further on.
 * @param size bytes of the file
 */
export async function openWorkbookTable(path: string, size: number, countKnown: (columns: readonly string[]) => number): Promise<FileTable> {
  const { sheets, close } = await openWorkbook(path)
  try {
    for (const sheet of sheets.filter(({ isHidden }) => !isHidden)) {
      const rows = sheet.rows()
      const first: SheetRow[] = []
      for await (const row of rows) if (first.push(row) >= HEAD_WITHIN) break
      if (first.length === 0) continue
      const known = first.map(({ cells }) => countKnown(cells))
      const head = first[known.indexOf(Math.max(...known))] as SheetRow
      return tableOf(sheet, head, sheets, size, close)
    }
  } catch (error) {
    close()
    throw error
  }
  close()
  throw new UnreadableFile('workbook_without_rows', {})
}

function tableOf(sheet: Sheet, { line: headLine, cells: columns }: SheetRow, sheets: readonly Sheet[], size: number, close: () => void): FileTable {
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
