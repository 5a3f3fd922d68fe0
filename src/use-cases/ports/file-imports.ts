/** Reading files of others into runs; what the API and the command both call. */
import type { Dataset } from '../../domain/dataset.ts'
import type { ImportKind } from '../../domain/import-run.ts'

export interface FileImport {
  readonly kind: ImportKind
  /** Where the file lies. */
  readonly path: string
  /** How the sender calls it. */
  readonly fileName: string
  /** Bytes. */
  readonly fileSize: number
  readonly dataset: Dataset
  /** The sender's own words on columns: `column=field`, `column=` to pass one over. */
  readonly mapping: readonly string[]
  /** Fields with one value for every row that has none of its own: `a_country=PL`. */
  readonly fixed: readonly string[]
  /** As `TextDecoder` names it; null to find out. */
  readonly encoding: string | null
  /** Whether municipalities that are not in the register are to be added when the run is applied. */
  readonly createNew: boolean
}

export interface StartedImport {
  readonly id: number
  /** Resolves when the run is `planned` or `failed`; the file may go then. Rejects only for a fault of ours or of the database. */
  readonly done: Promise<void>
}

export interface FileImports {
  /**
   * Opens a file, makes a run of it and goes on reading it: the rows are checked and compared, nothing is changed.
   * Fails with InvalidInput, and without a run, for a file whose head already shows that it cannot be used.
   */
  start(file: FileImport): Promise<StartedImport>
}
