/** Runs of imports: what a file says is kept aside row by row, compared with what is here, applied and undone as a whole. */
import type { Dataset } from '../../domain/dataset.ts'
import type { ImportKind } from '../../domain/import-kind.ts'
import type { ImportCounts, ImportRemark, ImportRow, ImportRun, MappedColumn, RowOutcome } from '../../domain/import-run.ts'
import type { ImportFault } from '../../domain/import-fault.ts'
import type { RowFinding } from '../../domain/row-finding.ts'
import type { CodeScheme, Location } from '../../domain/municipality.ts'
import type { PartnershipForm, PartnershipStatus } from '../../domain/partnership.ts'
import type { AvailabilityStatus, Interest, Wants, WorkingLanguage } from '../../domain/profile.ts'

/* What a row says once its municipalities are known. A field is absent where the file has no column or an empty cell for it. */

export interface PartnershipRecord {
  /** The smaller id. */
  readonly aId: number
  readonly bId: number
  readonly form?: PartnershipForm
  readonly status?: PartnershipStatus
  readonly since?: number
  readonly until?: number
  readonly areas?: readonly string[]
  readonly events?: readonly string[]
  readonly note?: string
  readonly source?: string
}

export interface InterestRecord extends Interest {
  readonly id: number
}

/** How sure it is that a row of a register and a municipality are the same; 4 by code and name, 0 by name alone. */
export type MatchStrength = 0 | 1 | 2 | 3 | 4

export interface MunicipalityRecord {
  /** Null for one that is not in the register. */
  readonly id: number | null
  readonly strength: MatchStrength
  readonly name: string
  readonly country: string
  readonly population?: number
  /** ISO date. */
  readonly populationDate?: string
  /** Square kilometres. */
  readonly area?: number
  readonly codes: Readonly<Partial<Record<Exclude<CodeScheme, 'geonames'>, string>>>
  readonly location?: Location
}

export interface ProfileRecord {
  readonly id: number
  readonly description?: string
  readonly request?: string
  readonly availability?: AvailabilityStatus
  readonly languages?: readonly WorkingLanguage[]
  readonly wants?: Partial<Wants>
  readonly interests?: readonly Interest[]
}

export type ImportRecord = PartnershipRecord | InterestRecord | MunicipalityRecord | ProfileRecord

/** A row as it was understood; without a record it is rejected. */
export interface StagedRow {
  readonly line: number
  readonly record: ImportRecord | null
  readonly remarks: readonly ImportRemark[]
  readonly cells: readonly string[] | null
}

export interface NewImportRun {
  readonly kind: ImportKind
  /** As it is to be when the run is applied; one that is here keeps its rights. */
  readonly dataset: Dataset
  /** Whether municipalities that are not in the register are to be added when the run is applied. */
  readonly createNew: boolean
  readonly fileName: string
  readonly fileSize: number
}

export interface ReadProgress {
  readonly bytesRead: number
  readonly rowsRead: number
}

export interface ImportRowQuery {
  readonly runId: number
  readonly outcome: RowOutcome | null
  /** Only rows that begin after this line. */
  readonly afterLine: number
  readonly limit: number
}

export interface ImportStore {
  /** Makes a run with the status `reading` and returns its id. Rows of old runs that were never applied are removed. */
  begin(run: NewImportRun): Promise<number>
  describe(id: number, found: { readonly format: string; readonly columns: readonly MappedColumn[] }): Promise<void>
  addRows(id: number, rows: readonly StagedRow[], progress: ReadProgress): Promise<void>
  /** Compares all rows with what is here, says what would become of each, and makes the run `planned`. Changes nothing else. */
  plan(id: number): Promise<ImportCounts>
  /** Makes the run `failed`, with the reason; its rows are removed. */
  fail(id: number, problem: ImportFault): Promise<void>
  /**
   * Compares again and writes all that the run creates and changes, in one transaction with the outbox rows. One run is
   * applied or undone at a time. Fails with NotFound, or with Conflict unless the run is `planned`.
   */
  apply(id: number): Promise<void>
  /**
   * Puts everything back that the run changed and nobody changed since, in one transaction with the outbox rows.
   * Fails with NotFound, or with Conflict unless the run is `applied`.
   */
  undo(id: number): Promise<void>
  find(id: number): Promise<ImportRun | null>
  /** Newest first, those with a smaller id than `beforeId` (null: all). */
  list(beforeId: number | null, limit: number): Promise<ImportRun[]>
  /** In the order of the file. */
  rows(query: ImportRowQuery): Promise<ImportRow[]>
  /** What undoing left as it is, and why. */
  leftByUndo(id: number, limit: number): Promise<{ readonly municipalityId: number; readonly reason: RowFinding }[]>
}
