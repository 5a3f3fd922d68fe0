import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportKind } from '../../domain/import-kind.ts'
import { fileImports } from '../../import/import-file.ts'
import { datasetOfImport, type SaidOfDataset } from '../../use-cases/dataset-of-import.ts'
import { RefusedCommand } from '../refused.ts'
import { finishRun, type Finish } from './finish-run.ts'
import type { CommandPorts, Print } from './import-ports.ts'

export interface FileGiven extends SaidOfDataset, Finish {
  readonly dataset: string
  readonly map: readonly string[]
  readonly set: readonly string[]
  readonly encoding?: string
  readonly create: boolean
}

/** `npm run import -- KIND FILE`: reads a file, says what would happen, and does it where that was asked for. */
export async function bringInFile(ports: CommandPorts, kind: ImportKind, path: string, given: FileGiven, print: Print): Promise<void> {
  const fileSize = await sizeOf(path)
  const dataset = datasetOfImport(given.dataset, given, await ports.datasets.list(), ports.clock)
  if (!dataset.mayShow) print(`Nothing of '${dataset.title}' is shown before its written consent is named: npm run datasets.`)
  const started = await fileImports(ports).start({
    kind, path, fileName: basename(path), fileSize, dataset, mapping: given.map, fixed: given.set, encoding: given.encoding ?? null, createNew: given.create,
  })
  await finishRun(ports.store, started, given, print)
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path)
    if (found.isFile()) return found.size
  } catch {
    // Said just below.
  }
  throw new RefusedCommand([{ field: 'file', message: `There is no file ${path}.` }])
}
