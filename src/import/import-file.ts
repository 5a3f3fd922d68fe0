import { importFault } from '../domain/import-fault.ts'
import { FIELDS, type Field } from '../domain/import-fields.ts'
import type { ImportKind } from '../domain/import-kind.ts'
import type { Clock } from '../shared/clock.ts'
import type { FileImport, FileImports, StartedImport } from '../use-cases/ports/file-imports.ts'
import type { ImportStore } from '../use-cases/ports/import-store.ts'
import type { CodeLookUp, NameLookUp } from '../use-cases/ports/register-look-up.ts'
import { RefusedImport } from '../use-cases/refused-import.ts'
import { countKnown, mapColumns, recogniseColumns } from './columns/map-columns.ts'
import { EndMatcher } from './ends/match-ends.ts'
import { describeShape } from './file/describe-shape.ts'
import type { Table } from './file/table.ts'
import { UnreadableFile } from './file/unreadable-file.ts'
import { openTable } from './open-table.ts'
import { readerKnowledge } from './rows/reader-knowledge.ts'
import { stageTable } from './stage-table.ts'

export interface ImportPorts {
  readonly store: ImportStore
  readonly codes: CodeLookUp
  readonly names: NameLookUp
  readonly clock: Clock
}

/** A file as it is, or whatever else comes as a table. */
export type ImportedTable = Omit<FileImport, 'path' | 'encoding'>

/** Rows of which a reader sees the values. */
const SHOWN_ROWS = 3

export function fileImports(ports: ImportPorts): FileImports {
  const open = (file: Pick<FileImport, 'kind' | 'path' | 'fileSize' | 'encoding'>) => openTable(file, (columns) => countKnown(file.kind, columns))
  return {
    async look(file) {
      const table = await open(file)
      try {
        const rows: (readonly string[])[] = []
        for await (const { cells } of table.rows) if (rows.push(cells) >= SHOWN_ROWS) break
        return {
          shape: table.shape,
          columns: recogniseColumns(file.kind, table.columns).map((column, at) => ({
            ...column, examples: rows.flatMap((cells) => cells[at] ?? []).filter((value) => value !== ''),
          })),
        }
      } finally {
        table.close()
      }
    },

    async start(file) {
      const table = await open(file)
      return startTable(ports, file, table)
    },
  }
}

/** Makes a run of a table and goes on reading it. Fails like `FileImports.start`; the table is let go of in any case. */
export async function startTable(ports: ImportPorts, file: ImportedTable, table: Table): Promise<StartedImport> {
  try {
    return await startReading(ports, file, table)
  } catch (error) {
    table.close()
    throw error
  }
}

async function startReading(ports: ImportPorts, file: ImportedTable, table: Table): Promise<StartedImport> {
  const { kind, dataset, createNew, fileName, fileSize } = file
  const fixed = readFixed(kind, file.fixed)
  const columns = mapColumns(kind, table.columns, file.mapping, new Set(fixed.keys()))
  const id = await ports.store.begin({ kind, dataset, createNew, fileName, fileSize })
  await ports.store.describe(id, { format: describeShape(table.shape), columns })
  const read = async () => {
    const matcher = new EndMatcher(ports)
    await stageTable({ runId: id, kind, table, columns, fixed, matcher, store: ports.store, knowledge: readerKnowledge(ports.clock) })
    await ports.store.plan(id)
  }
  return { id, done: read().catch((error: unknown) => failed(ports.store, id, error)) }
}

/** What the file is to blame for is kept with the run; whatever else went wrong is the caller's to hear of as well. */
async function failed(store: ImportStore, id: number, error: unknown): Promise<void> {
  if (error instanceof UnreadableFile) return store.fail(id, error.fault)
  await store.fail(id, importFault('reading_failed', {})).catch(() => undefined)
  throw error
}

function readFixed(kind: ImportKind, given: readonly string[]): ReadonlyMap<string, string> {
  const fields: readonly Field[] = FIELDS[kind]
  const fixed = new Map<string, string>()
  const faults = given.flatMap((each, index) => {
    const [, field = '', value = ''] = /^(\w+)=(.+)$/.exec(each.trim()) ?? []
    if (!fields.some((name) => name === field)) {
      return [{ field: `set/${index}`, ...importFault('shared_value_malformed', { written: each, kind, fields }) }]
    }
    fixed.set(field, value)
    return []
  })
  if (faults.length > 0) throw new RefusedImport(faults)
  return fixed
}
