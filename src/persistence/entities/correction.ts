import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm'
import type { CorrectionSubject } from '../../domain/correction.ts'
import { MunicipalityEntity } from './municipality.ts'

/** What a reader found wrong in a record; nothing of who found it. */
@Entity('correction')
@Check('ck_correction_subject', `subject IN ('name', 'population', 'place', 'traits', 'partnerships', 'codes', 'profile', 'other')`)
@Index('ix_correction_waiting', ['municipalityId'], { where: 'settled_at IS NULL' })
export class CorrectionEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'integer', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'pk_correction',
  })
  id!: number

  @ForeignKey(() => MunicipalityEntity, { name: 'fk_correction_municipality', onDelete: 'CASCADE' })
  @Column({ name: 'municipality_id', type: 'integer' })
  municipalityId!: number

  @Column({ type: 'text' })
  subject!: CorrectionSubject

  @Column({ type: 'text' })
  text!: string

  @Column({ name: 'reported_at', type: 'timestamptz', default: () => 'now()' })
  reportedAt!: Date

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt!: Date | null
}
