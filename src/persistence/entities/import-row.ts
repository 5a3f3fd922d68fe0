import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { ImportRemark, ImportRow, RowOutcome } from '../../domain/import-run.ts'
import type { RowFinding } from '../../domain/row-finding.ts'
import { ImportRunEntity } from './import-run.ts'

/** A row of an imported file: what it says once it is understood, and what becomes of it. */
@Entity('import_row')
@Index('ix_import_row_outcome', ['runId', 'outcome', 'line'])
@Check('ck_import_row_outcome', `outcome IN ('created', 'changed', 'left', 'offered', 'rejected')`)
export class ImportRowEntity {
  @ForeignKey(() => ImportRunEntity, { name: 'fk_import_row_run', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'run_id', type: 'integer', primaryKeyConstraintName: 'pk_import_row' })
  runId!: number

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_import_row' })
  line!: number

  /** Null until the run is compared with what is here. */
  @Column({ type: 'text', nullable: true })
  outcome!: RowOutcome | null

  @Column({ type: 'jsonb', nullable: true })
  record!: object | null

  @Column({ type: 'jsonb', default: () => `'[]'` })
  remarks!: ImportRemark[]

  @Column({ type: 'jsonb', default: () => `'{}'` })
  difference!: ImportRow['difference']

  /** What comparing it with the register had to say. */
  @Column({ type: 'jsonb', nullable: true })
  reason!: RowFinding | null

  @Column({ type: 'jsonb', nullable: true })
  cells!: string[] | null
}
