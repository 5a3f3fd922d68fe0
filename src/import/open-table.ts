import { open } from 'node:fs/promises'
import type { FileImport } from '../use-cases/ports/file-imports.ts'
import { openCsv } from './file/open-csv.ts'
import type { FileTable } from './file/table.ts'
import { openWorkbookTable } from './workbook/workbook-table.ts'

/** By which a ZIP archive is known, and with it a workbook. */
const ZIP = '504b0304'

/**
 * Opens a file as a table: an Excel workbook, or CSV. `countKnown`: how many of these columns have a meaning, by which
 * the head and what parts its columns are found. Fails with UnreadableFile, as do the rows further on.
 */
export async function openTable(
  { path, fileSize, encoding }: Pick<FileImport, 'path' | 'fileSize' | 'encoding'>, countKnown: (columns: readonly string[]) => number,
): Promise<FileTable> {
  return await beginningOf(path) === ZIP ? openWorkbookTable(path, fileSize, countKnown) : openCsv(path, countKnown, encoding)
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead).toString('hex')
  } finally {
    await file.close()
  }
}
