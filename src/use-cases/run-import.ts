import { setTimeout as sleep } from 'node:timers/promises'
import type { ImportRun } from '../domain/import-run.ts'
import type { Clock } from '../shared/clock.ts'
import { NotFound } from '../shared/errors.ts'
import type { Logger } from '../shared/logger.ts'
import { datasetOfImport, type SaidOfDataset } from './dataset-of-import.ts'
import type { DatasetStore } from './ports/dataset-store.ts'
import type { FileImport, FileImports } from './ports/file-imports.ts'
import type { ImportStore } from './ports/import-store.ts'

interface Ports {
  readonly imports: Pick<ImportStore, 'find' | 'apply' | 'undo'>
  readonly fileImports: Pick<FileImports, 'start'>
  readonly datasets: Pick<DatasetStore, 'list'>
  readonly clock: Clock
  readonly logger: Logger
}

/** A file on the disk, to be removed once it was read. */
export interface TakenFile {
  readonly path: string
  readonly name: string
  readonly size: number
  remove(): Promise<void>
}

export type AskedImport = Pick<FileImport, 'kind' | 'mapping' | 'fixed' | 'encoding' | 'createNew'> & {
  /** Id or title of a dataset, or the name of a new one. */
  readonly dataset: string
  readonly said: SaidOfDataset
}

/**
 * Makes a run of a file and goes on reading it; answers the run as far as it has come after `patience` (ms). The file is
 * removed when it was read. Fails like `FileImports.start` and `datasetOfImport`.
 */
export async function startImport({ dataset, said, ...asked }: AskedImport, { path, name, size, remove }: TakenFile, patience: number, ports: Ports): Promise<ImportRun> {
  const { imports, fileImports, datasets, clock, logger } = ports
  const started = await (async () =>
    fileImports.start({ ...asked, path, fileName: name, fileSize: size, dataset: datasetOfImport(dataset, said, await datasets.list(), clock) })
  )().catch(async (error: unknown) => {
    await remove()
    throw error
  })
  const done = started.done.catch((err: unknown) => logger.error({ err, import: started.id }, 'a file could not be read to its end')).finally(remove)
  await atMost(patience, done)
  return findImport(started.id, { imports })
}

/** Applies or undoes a run; what takes longer than `patience` (ms) goes on by itself. Fails with NotFound or Conflict. */
export async function turnImport(verb: 'apply' | 'undo', id: number, patience: number, { imports, logger }: Pick<Ports, 'imports' | 'logger'>): Promise<ImportRun> {
  const done = imports[verb](id)
  done.catch((err: unknown) => logger.warn({ err, import: id }, `an import could not be ${verb === 'apply' ? 'applied' : 'undone'}`))
  await atMost(patience, done)
  return findImport(id, { imports })
}

/** Waits until the work is done or failed, and no longer than `patience` (ms); then fails as it does, and leaves no timer behind. */
async function atMost(patience: number, done: Promise<unknown>): Promise<void> {
  const over = new AbortController()
  try {
    await Promise.race([done, sleep(patience, undefined, { signal: over.signal })])
  } finally {
    over.abort()
  }
}

/** Fails with NotFound. */
export async function findImport(id: number, { imports }: { readonly imports: Pick<ImportStore, 'find'> }): Promise<ImportRun> {
  const run = await imports.find(id)
  if (run === null) throw new NotFound(`There is no import ${id}.`)
  return run
}
