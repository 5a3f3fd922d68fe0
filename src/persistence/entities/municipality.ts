import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm'
import type { Level, PopulationOf } from '../../domain/municipality.ts'
import { DatasetEntity } from './dataset.ts'

@Entity('municipality')
@Unique('uq_municipality_source_key', ['sourceKey'])
@Check('ck_municipality_level', `level IN ('municipality', 'county', 'region')`)
@Check('ck_municipality_population', `population > 0`)
@Check('ck_municipality_area', `area > 0`)
@Check('ck_municipality_population_of', `population_of IN ('seat', 'municipality')`)
export class MunicipalityEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'integer', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'pk_municipality',
  })
  id!: number

  @Column({ type: 'integer', default: 1 })
  version!: number

  @Column({ name: 'source_key', type: 'text' })
  sourceKey!: string

  @Column({ name: 'source_hash', type: 'text' })
  sourceHash!: string

  @Column({ type: 'text' })
  level!: Level

  @Column({ type: 'char', length: 2 })
  country!: string

  @Column({ type: 'text' })
  name!: string

  @Index('ix_municipality_region')
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_municipality_region', onDelete: 'SET NULL' })
  @Column({ name: 'region_id', type: 'integer', nullable: true })
  regionId!: number | null

  @Index('ix_municipality_county')
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_municipality_county', onDelete: 'SET NULL' })
  @Column({ name: 'county_id', type: 'integer', nullable: true })
  countyId!: number | null

  @Column({ type: 'double precision' })
  lat!: number

  @Column({ type: 'double precision' })
  lon!: number

  @Column({ type: 'integer', nullable: true })
  population!: number | null

  @Column({ name: 'population_of', type: 'text', default: 'seat' })
  populationOf!: PopulationOf

  @Column({ name: 'population_date', type: 'date', nullable: true })
  populationDate!: string | null

  @Column({ type: 'integer', nullable: true })
  altitude!: number | null

  @Column({ name: 'coast_distance', type: 'integer', nullable: true })
  coastDistance!: number | null

  @Column({ name: 'border_distance', type: 'integer', nullable: true })
  borderDistance!: number | null

  /** Square kilometres. */
  @Column({ type: 'double precision', nullable: true })
  area!: number | null

  @Index('ix_municipality_dataset')
  @ForeignKey(() => DatasetEntity, { name: 'fk_municipality_dataset' })
  @Column({ name: 'dataset_id', type: 'text' })
  datasetId!: string
}
