/**
 * Lists and registers of others, brought in as files. One file is one run: read and checked first, applied as a whole
 * when somebody says so, and undone as a whole as far as nobody changed anything since.
 */
import type { Right } from './dataset.ts'
import type { ImportFault } from './import-fault.ts'
import type { ImportKind } from './import-kind.ts'
import type { RowFinding } from './row-finding.ts'

/**
 * `reading`: the rows are being read and checked; `planned`: read, nothing is changed yet; `applying`, `applied`,
 * `undoing`, `undone`; `failed`: the file could not be read, and nothing of it was used.
 */
export const IMPORT_STATUSES = ['reading', 'planned', 'applying', 'applied', 'undoing', 'undone', 'failed'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

/**
 * What becomes of a row. `created`, `changed`: what it says is new here, or other than what is here; `left`: nothing is
 * to be done, or something stands in the way that goes before it; `offered`: a municipality that is not in the
 * register; `rejected`: it cannot be used as it is.
 */
export const ROW_OUTCOMES = ['created', 'changed', 'left', 'offered', 'rejected'] as const
export type RowOutcome = (typeof ROW_OUTCOMES)[number]

/** A municipality that may be meant, as a reader tells it from others. */
export interface ImportCandidate {
  readonly id: number
  readonly name: string
  readonly country: string
  readonly region: string | null
  /** Inhabitants; null when unknown. */
  readonly population: number | null
  /** Its GeoNames id, to be written into the file. */
  readonly geonames: string | null
}

/** Something to be said of one value of a row: what is wrong or was decided, and where in the row. */
export type ImportRemark = RowFinding & {
  /** Name of the column as the file has it; null when it concerns the whole row. */
  readonly column: string | null
  /** The value as the file has it. */
  readonly value: string
  /** Municipalities that may be meant, the likeliest first. */
  readonly candidates: readonly ImportCandidate[]
}

export type ImportCounts = Readonly<Record<RowOutcome, number>>

/** What an undone run left as it is, since it was changed after the run. */
export interface UndoCounts {
  readonly restored: number
  readonly left: number
}

/** A column of the file and the field it was taken for; null where it was not used. */
export interface MappedColumn {
  readonly column: string
  readonly field: string | null
}

export interface ImportRun {
  readonly id: number
  readonly kind: ImportKind
  readonly status: ImportStatus
  readonly datasetId: string
  /** Licence of the dataset, and what it permits, as they were when the file came in. */
  readonly licence: string
  readonly rights: readonly Right[]
  readonly fileName: string
  /** Bytes. */
  readonly fileSize: number
  /** How the file was read: its encoding and what parts its columns, in words; empty until that is known. */
  readonly format: string
  readonly columns: readonly MappedColumn[]
  /** Bytes that were read so far. */
  readonly bytesRead: number
  readonly rowsRead: number
  readonly counts: ImportCounts
  readonly undo: UndoCounts | null
  /** Why it failed; null when it did not. */
  readonly problem: ImportFault | null
  readonly createdAt: Date
  readonly appliedAt: Date | null
  readonly undoneAt: Date | null
}

/** A row of the file and what becomes, or became, of it. */
export interface ImportRow {
  /** Line of the file on which it begins, from 1; blank ones count. */
  readonly line: number
  readonly outcome: RowOutcome
  /** The municipalities it is about: one, or the two ends of a partnership. */
  readonly municipalityIds: readonly number[]
  readonly remarks: readonly ImportRemark[]
  /** Why it is left, offered or rejected after comparing it with what is here; null where nothing is to be said. */
  readonly reason: RowFinding | null
  /** For `changed`: each field with what stands here and what the file says. */
  readonly difference: Readonly<Record<string, readonly [before: unknown, after: unknown]>>
  /** The cells as the file has them; null where nobody needs to mend or add anything. */
  readonly cells: readonly string[] | null
}
