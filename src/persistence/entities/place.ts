import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm'
import { MunicipalityEntity } from './municipality.ts'

@Entity('place')
@Unique('uq_place_geonames_id', ['geonamesId'])
@Index('uq_place_seat', ['municipalityId'], { unique: true, where: 'is_seat' })
export class PlaceEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'integer', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'pk_place',
  })
  id!: number

  @Index('ix_place_municipality')
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_place_municipality', onDelete: 'CASCADE' })
  @Column({ name: 'municipality_id', type: 'integer' })
  municipalityId!: number

  @Column({ name: 'geonames_id', type: 'integer', nullable: true })
  geonamesId!: number | null

  @Column({ type: 'text' })
  name!: string

  @Column({ type: 'double precision' })
  lat!: number

  @Column({ type: 'double precision' })
  lon!: number

  @Column({ type: 'integer', nullable: true })
  population!: number | null

  @Column({ name: 'is_seat', type: 'boolean' })
  isSeat!: boolean
}
