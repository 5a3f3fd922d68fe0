import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm'
import type { PartnershipForm, PartnershipStatus } from '../../domain/partnership.ts'
import { DatasetEntity } from './dataset.ts'
import { MunicipalityEntity } from './municipality.ts'

@Entity('partnership')
@Unique('uq_partnership_pair', ['aId', 'bId'])
@Check('ck_partnership_form', `form IN ('partnership', 'friendship', 'project', 'contact')`)
@Check('ck_partnership_status', `status IN ('active', 'dormant', 'suspended', 'ended')`)
@Check('ck_partnership_order', 'a_id < b_id')
@Check('ck_partnership_years', 'until IS NULL OR since IS NULL OR until >= since')
export class PartnershipEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'integer', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'pk_partnership',
  })
  id!: number

  @Column({ type: 'integer', default: 1 })
  version!: number

  @ForeignKey(() => MunicipalityEntity, { name: 'fk_partnership_a', onDelete: 'CASCADE' })
  @Column({ name: 'a_id', type: 'integer' })
  aId!: number

  @Index('ix_partnership_b')
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_partnership_b', onDelete: 'CASCADE' })
  @Column({ name: 'b_id', type: 'integer' })
  bId!: number

  @Column({ type: 'text' })
  form!: PartnershipForm

  @Column({ type: 'text' })
  status!: PartnershipStatus

  @Column({ type: 'integer', nullable: true })
  since!: number | null

  @Column({ type: 'integer', nullable: true })
  until!: number | null

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  areas!: string[]

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  events!: string[]

  @Column({ type: 'text', default: '' })
  note!: string

  @Column({ type: 'text' })
  source!: string

  @Index('ix_partnership_dataset')
  @ForeignKey(() => DatasetEntity, { name: 'fk_partnership_dataset' })
  @Column({ name: 'dataset_id', type: 'text' })
  datasetId!: string
}
