import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import type { PopulationOf } from '../../domain/municipality.ts'
import { DatasetEntity } from './dataset.ts'
import { MunicipalityEntity } from './municipality.ts'

/** Whose the population and the area of a municipality are where a list brought them, and what the register itself has. */
@Entity('imported_fact')
export class ImportedFactEntity {
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_imported_fact_municipality', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'municipality_id', type: 'integer', primaryKeyConstraintName: 'pk_imported_fact' })
  municipalityId!: number

  /** Null: the population is the register's own. */
  @ForeignKey(() => DatasetEntity, { name: 'fk_imported_fact_population_dataset' })
  @Column({ name: 'population_dataset_id', type: 'text', nullable: true })
  populationDatasetId!: string | null

  @Column({ name: 'own_population', type: 'integer', nullable: true })
  ownPopulation!: number | null

  @Column({ name: 'own_population_of', type: 'text' })
  ownPopulationOf!: PopulationOf

  @Column({ name: 'own_population_date', type: 'date', nullable: true })
  ownPopulationDate!: string | null

  /** Null: the area is the register's own. */
  @ForeignKey(() => DatasetEntity, { name: 'fk_imported_fact_area_dataset' })
  @Column({ name: 'area_dataset_id', type: 'text', nullable: true })
  areaDatasetId!: string | null

  @Column({ name: 'own_area', type: 'double precision', nullable: true })
  ownArea!: number | null
}
