import type { DelimiterName } from '../../domain/file-shape.ts'
import { parse } from 'csv-parse/sync'
import { UnreadableFile } from './unreadable-file.ts'

/** What parts the columns, the commoner first. */
const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export const DELIMITER_WORDS: Readonly<Record<Delimiter, DelimiterName>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

/** Excel's own way to say it, in a line before the head. */
const SAID = /^sep=(.)\r?\n/

export interface Head {
  readonly delimiter: Delimiter
  /** Whether a line "sep=;" stands before the head. */
  readonly isSaid: boolean
  readonly columns: readonly string[]
}

/**
 * What parts the columns of a table, and their names: of the ways to read its first line the one that makes most columns
 * that are `known`, and then most columns. `beginning`: the text of the file as far as it was read.
 * Fails with UnreadableFile where no way makes sense of it.
 */
export function readHead(beginning: string, countKnown: (columns: readonly string[]) => number): Head {
  const said = SAID.exec(beginning)
  const text = said === null ? beginning : beginning.slice(said[0].length)
  const ways = DELIMITERS.filter((delimiter) => said === null || delimiter === said[1]).flatMap((delimiter) => {
    const columns = firstRecord(text, delimiter)
    return columns === null ? [] : [{ delimiter, columns, known: countKnown(columns) }]
  })
  const [best] = ways.sort((first, second) => second.known - first.known || second.columns.length - first.columns.length)
  if (best === undefined || best.columns.every((column) => column === '')) {
    throw new UnreadableFile('no_head', {})
  }
  return { delimiter: best.delimiter, isSaid: said !== null, columns: best.columns }
}

/** Null where the line cannot be read so, as when a quote opens inside a word. */
function firstRecord(text: string, delimiter: Delimiter): string[] | null {
  try {
    const [columns] = parse(text, { delimiter, to: 1, relax_column_count: true, skip_empty_lines: true, trim: true })
    return columns ?? null
  } catch {
    return null
  }
}
