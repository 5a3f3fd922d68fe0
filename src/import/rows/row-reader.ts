import type { ImportCandidate, ImportRemark, MappedColumn } from '../../domain/import-run.ts'
import type { Field } from '../../domain/import-fields.ts'
import { finding, type CellFault, type RowFinding } from '../../domain/row-finding.ts'

/** As many characters of a value are repeated in a remark. */
const SHOWN = 200

/** One row, read by fields, with what there is to say of its values. */
export class RowReader {
  readonly #columns: readonly MappedColumn[]
  readonly #places: ReadonlyMap<string, number>
  readonly #cells: readonly string[]
  readonly #fixed: ReadonlyMap<string, string>
  readonly remarks: ImportRemark[] = []
  /** Whether something was found for which the row cannot be used. */
  isRejected = false

  /** `fixed`: values of fields that are the same for every row and stand in no column. */
  constructor(columns: readonly MappedColumn[], places: ReadonlyMap<string, number>, cells: readonly string[], fixed: ReadonlyMap<string, string>) {
    this.#columns = columns
    this.#places = places
    this.#cells = cells
    this.#fixed = fixed
  }

  /** The value of a field, without spaces around it; empty where the file has none. */
  get(field: Field): string {
    const place = this.#places.get(field)
    const cell = place === undefined ? '' : this.#cells[place] ?? ''
    return cell === '' ? this.#fixed.get(field) ?? '' : cell
  }

  /** The value as `read` understands it; null where there is none. Where `read` makes nothing of it, the row is rejected. */
  read<Value>(field: Field, read: (value: string) => Value | null, fault: CellFault): Value | null {
    const value = this.get(field)
    if (value === '') return null
    const understood = read(value)
    if (understood === null) this.reject(field, finding(fault, { written: value.slice(0, SHOWN) }))
    return understood
  }

  reject(field: Field | null, found: RowFinding, candidates: readonly ImportCandidate[] = []): void {
    this.isRejected = true
    this.remark(field, found, candidates)
  }

  /** Says something of a value without rejecting the row. */
  remark(field: Field | null, found: RowFinding, candidates: readonly ImportCandidate[] = []): void {
    const place = field === null ? undefined : this.#places.get(field)
    const column = place === undefined ? null : this.#columns[place]?.column ?? null
    this.remarks.push({ column, value: field === null ? '' : this.get(field).slice(0, SHOWN), ...found, candidates })
  }
}
