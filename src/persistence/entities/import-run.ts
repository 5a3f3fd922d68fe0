import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm'
import type { Dataset } from '../../domain/dataset.ts'
import type { ImportFault } from '../../domain/import-fault.ts'
import type { ImportKind } from '../../domain/import-kind.ts'
import type { ImportCounts, ImportStatus, MappedColumn, UndoCounts } from '../../domain/import-run.ts'

/** A file that was read, and what became of it. */
@Entity('import_run')
@Check('ck_import_run_kind', `kind IN ('municipalities', 'partnerships', 'interests', 'profiles')`)
@Check('ck_import_run_status', `status IN ('reading', 'planned', 'applying', 'applied', 'undoing', 'undone', 'failed')`)
export class ImportRunEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'integer', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'pk_import_run',
  })
  id!: number

  @Column({ type: 'text' })
  kind!: ImportKind

  @Column({ type: 'text' })
  status!: ImportStatus

  /** As it is to be, or was, when the run is applied. */
  @Column({ type: 'jsonb' })
  dataset!: Dataset

  /** The dataset was not there before the run was applied. */
  @Column({ name: 'made_dataset', type: 'boolean', default: false })
  madeDataset!: boolean

  /** Whether municipalities that are not in the register are to be added to it. */
  @Column({ name: 'create_new', type: 'boolean', default: false })
  createNew!: boolean

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string

  @Column({ name: 'file_size', type: 'bigint' })
  fileSize!: string

  @Column({ type: 'text', default: '' })
  format!: string

  @Column({ type: 'jsonb', default: () => `'[]'` })
  columns!: MappedColumn[]

  @Column({ name: 'bytes_read', type: 'bigint', default: 0 })
  bytesRead!: string

  @Column({ name: 'rows_read', type: 'integer', default: 0 })
  rowsRead!: number

  @Column({ type: 'jsonb', default: () => `'{}'` })
  counts!: Partial<ImportCounts>

  @Column({ name: 'undo_counts', type: 'jsonb', nullable: true })
  undoCounts!: UndoCounts | null

  @Column({ type: 'jsonb', nullable: true })
  problem!: ImportFault | null

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date

  /** When whoever works on it was last seen at it. */
  @Column({ name: 'touched_at', type: 'timestamptz', default: () => 'now()' })
  touchedAt!: Date

  @Column({ name: 'applied_at', type: 'timestamptz', nullable: true })
  appliedAt!: Date | null

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null
}
