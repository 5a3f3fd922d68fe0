import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm'
import type { RowFinding } from '../../domain/row-finding.ts'
import { ImportRunEntity } from './import-run.ts'

/** One thing that an import changed: enough to undo it, and to see whether somebody changed it since. */
@Entity('import_change')
@Index('ix_import_change_run', ['runId'])
@Index('ix_import_change_subject', ['subject'])
export class ImportChangeEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'pk_import_change',
  })
  id!: string

  @ForeignKey(() => ImportRunEntity, { name: 'fk_import_change_run', onDelete: 'CASCADE' })
  @Column({ name: 'run_id', type: 'integer' })
  runId!: number

  @Column({ name: 'municipality_id', type: 'integer' })
  municipalityId!: number

  /** What it is: `{"partnership": 12}`, `{"interest": "youth_exchange", "role": "shares"}`, `{"municipality": 7}` ... */
  @Column({ type: 'jsonb' })
  subject!: object

  /** Null when it was not there. */
  @Column({ type: 'jsonb', nullable: true })
  before!: object | null

  @Column({ type: 'jsonb', default: () => `'{}'` })
  after!: object

  /** Why undoing left it as it is. */
  @Column({ name: 'left_because', type: 'jsonb', nullable: true })
  leftBecause!: RowFinding | null
}
