import type { FileShape, TableShape } from '../../domain/file-shape.ts'

/** A row of a table as it stands in the file. */
export interface TableRow {
  /** Line of the file on which it begins, from 1; blank ones count. */
  readonly line: number
  readonly cells: readonly string[]
}

/** A table that is ready to be read, row by row, from beginning to end, once. */
export interface Table {
  readonly shape: TableShape
  readonly columns: readonly string[]
  readonly rows: AsyncIterable<TableRow>
  /** Bytes of the file that were read so far. */
  bytesRead(): number
  /** Lets go of the file; for a table of which not all rows are read. */
  close(): void
}

/** A table that somebody sent as a file. */
export interface FileTable extends Table {
  readonly shape: FileShape
}
