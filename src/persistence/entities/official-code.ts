import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { CodeScheme } from '../../domain/municipality.ts'
import { DatasetEntity } from './dataset.ts'
import { MunicipalityEntity } from './municipality.ts'

@Entity('official_code')
@Index('ix_official_code_code', ['scheme', 'code'])
export class OfficialCodeEntity {
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_official_code_municipality', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'municipality_id', type: 'integer', primaryKeyConstraintName: 'pk_official_code' })
  municipalityId!: number

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_official_code' })
  scheme!: CodeScheme

  @Column({ type: 'text' })
  code!: string

  /** Null: the register's own, or of the dataset that the municipality itself comes from. */
  @ForeignKey(() => DatasetEntity, { name: 'fk_official_code_dataset' })
  @Column({ name: 'dataset_id', type: 'text', nullable: true })
  datasetId!: string | null
}
