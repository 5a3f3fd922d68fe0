import type { ImportKind } from '../domain/import-kind.ts'
import type { MappedColumn } from '../domain/import-run.ts'
import { finding } from '../domain/row-finding.ts'
import type { StagedRow, ImportStore } from '../use-cases/ports/import-store.ts'
import { placesOf } from './columns/map-columns.ts'
import type { EndMatch, WrittenEnd } from './ends/end-match.ts'
import type { EndMatcher } from './ends/match-ends.ts'
import type { Table, TableRow } from './file/table.ts'
import { interestRow } from './rows/interest-row.ts'
import type { FoundEnd, KindReader, ReaderKnowledge } from './rows/kind-reader.ts'
import { municipalityRow } from './rows/municipality-row.ts'
import { partnershipRow } from './rows/partnership-row.ts'
import { profileRow } from './rows/profile-row.ts'
import { sideField, type Side } from './rows/read-end.ts'
import { RowReader } from './rows/row-reader.ts'

const READERS: Readonly<Record<ImportKind, KindReader>> = {
  partnerships: partnershipRow, interests: interestRow, municipalities: municipalityRow, profiles: profileRow,
}
const SIDES: Readonly<Record<ImportKind, readonly Side[]>> = {
  partnerships: ['a', 'b'], interests: [null], municipalities: [null], profiles: [null],
}

/** Rows that are matched and written at a time: what is held of a file, whatever its size. */
const BATCH = 1_000
/** What a database cannot keep as text, or no reader can see. */
const UNKEEPABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/gu

export interface Staging {
  readonly runId: number
  readonly kind: ImportKind
  readonly table: Table
  readonly columns: readonly MappedColumn[]
  readonly fixed: ReadonlyMap<string, string>
  readonly knowledge: ReaderKnowledge
  readonly matcher: EndMatcher
  readonly store: Pick<ImportStore, 'addRows'>
}

/** Reads a table to its end and keeps every row of it as it was understood. Fails with UnreadableFile where the file does. */
export async function stageTable(staging: Staging): Promise<void> {
  const { runId, table, store } = staging
  const places = placesOf(staging.columns)
  let rowsRead = 0
  let batch: TableRow[] = []
  const flush = async () => {
    if (batch.length === 0) return
    rowsRead += batch.length
    const rows = await understand(staging, places, batch)
    batch = []
    await store.addRows(runId, rows, { bytesRead: table.bytesRead(), rowsRead })
  }
  for await (const row of table.rows) {
    if (batch.push(row) >= BATCH) await flush()
  }
  await flush()
}

interface Reading {
  readonly row: TableRow
  readonly reader: RowReader
  readonly ends: readonly WrittenEnd[]
}

async function understand(
  { kind, columns, fixed, knowledge, matcher }: Staging, places: ReadonlyMap<string, number>, batch: readonly TableRow[],
): Promise<StagedRow[]> {
  const kindReader = READERS[kind]
  const readings = batch.map((row): Reading => {
    const reader = new RowReader(columns, places, row.cells, fixed)
    checkShape(reader, row, columns.length)
    return { row, reader, ends: reader.isRejected ? [] : kindReader.ends(reader, knowledge) }
  })
  const open = readings.filter(({ reader }) => !reader.isRejected)
  const matches = (await matcher.match(open.flatMap(({ ends }) => ends))).values()
  const matched = new Map(open.map(({ row, ends }) => [row, ends.map(() => matches.next().value)]))
  return readings.map(({ row, reader, ends }) => {
    const record = reader.isRejected ? null : recordOf(kind, reader, ends, (matched.get(row) ?? []).filter((match) => match !== undefined), knowledge)
    const isForTheReader = record === null || ('strength' in record && record.id === null)
    return { line: row.line, record, remarks: reader.remarks, cells: isForTheReader ? row.cells.map(keepable) : null }
  })
}

function recordOf(kind: ImportKind, reader: RowReader, ends: readonly WrittenEnd[], matches: readonly EndMatch[], knowledge: ReaderKnowledge) {
  const kindReader = READERS[kind]
  const [only] = matches
  if (kindReader.unknown !== undefined && ends[0] !== undefined && only?.kind === 'unknown') {
    const record = kindReader.unknown(reader, ends[0], knowledge)
    if (record !== null) reader.remark(null, only.why, only.candidates)
    if (record !== null || reader.isRejected) return record
  }
  const found: FoundEnd[] = []
  for (const [at, match] of matches.entries()) {
    const field = sideField(SIDES[kind][at] ?? null, match.kind === 'unknown' ? match.of : match.by)
    if (match.kind === 'unknown') reader.reject(field, match.why, match.candidates)
    else {
      found.push(match)
      for (const [nth, doubt] of match.doubts.entries()) reader.remark(field, doubt, nth === 0 ? match.candidates : [])
    }
  }
  return reader.isRejected ? null : kindReader.record(reader, found, knowledge)
}

function checkShape(reader: RowReader, { cells }: TableRow, columns: number): void {
  if (cells.length !== columns) {
    reader.reject(null, finding('wrong_width', { cells: cells.length, columns }))
  }
  const broken = cells.find((cell) => keepable(cell) !== cell)
  if (broken !== undefined) reader.reject(null, finding('control_characters', { text: keepable(broken).slice(0, 60) }))
}

const keepable = (cell: string): string => cell.replace(UNKEEPABLE, ' ')
