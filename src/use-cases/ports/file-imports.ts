/** Reading files of others into runs; what the API and the command both call. */
import type { Dataset } from '../../domain/dataset.ts'
import type { FileShape } from '../../domain/file-shape.ts'
import type { ImportKind } from '../../domain/import-kind.ts'
import type { MappedColumn } from '../../domain/import-run.ts'

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

/** A column as the mapping of a file shows it. */
export interface SeenColumn extends MappedColumn {
  /** Some of its values, for a reader who has to tell what it is. */
  readonly examples: readonly string[]
}

export interface SeenFile {
  readonly shape: FileShape
  /** With the field that each is taken for by its head. */
  readonly columns: readonly SeenColumn[]
}

export interface StartedImport {
  readonly id: number
  /** Resolves when the run is `planned` or `failed`; the file may go then. Rejects only for a fault of ours or of the database. */
  readonly done: Promise<void>
}

export interface FileImports {
  /** Looks at the head and the first rows of a file. Makes nothing of it. Fails with RefusedImport for a file that is no table. */
  look(file: Pick<FileImport, 'kind' | 'path' | 'fileSize' | 'encoding'>): Promise<SeenFile>
  /**
   * Opens a file, makes a run of it and goes on reading it: the rows are checked and compared, nothing is changed.
   * Fails with RefusedImport, and without a run, for a file whose head already shows that it cannot be used.
   */
  start(file: FileImport): Promise<StartedImport>
}
