import { UnreadableFile } from './unreadable-file.ts'

/** Characters of one row at most: a hundred times what a profile with its texts has. */
export const LONGEST_ROW = 1_000_000
export const MOST_COLUMNS = 500

export const rowTooLong = (line: number) => new UnreadableFile('row_too_long', { line, most: LONGEST_ROW })
