import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { InterestRole } from '../../domain/profile.ts'
import { DatasetEntity } from './dataset.ts'
import { MunicipalityEntity } from './municipality.ts'

@Entity('interest')
@Check('ck_interest_role', `role IN ('offers', 'seeks', 'shares')`)
export class InterestEntity {
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_interest_municipality', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'municipality_id', type: 'integer', primaryKeyConstraintName: 'pk_interest' })
  municipalityId!: number

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_interest' })
  topic!: string

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_interest' })
  role!: InterestRole

  @Index('ix_interest_dataset')
  @ForeignKey(() => DatasetEntity, { name: 'fk_interest_dataset' })
  @PrimaryColumn({ name: 'dataset_id', type: 'text', primaryKeyConstraintName: 'pk_interest' })
  datasetId!: string
}
