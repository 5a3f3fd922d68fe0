import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm'
import type { NameKind } from '../../domain/municipality.ts'
import { MunicipalityEntity } from './municipality.ts'

@Entity('municipality_name')
@Check('ck_municipality_name_kind', `kind IN ('own', 'foreign', 'historic')`)
export class MunicipalityNameEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'integer', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'pk_municipality_name',
  })
  id!: number

  @Index('ix_municipality_name_municipality')
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_municipality_name_municipality', onDelete: 'CASCADE' })
  @Column({ name: 'municipality_id', type: 'integer' })
  municipalityId!: number

  @Column({ type: 'text' })
  text!: string

  @Column({ type: 'text' })
  kind!: NameKind

  @Column({ type: 'char', length: 2, nullable: true })
  language!: string | null

  @Column({ name: 'place_name', type: 'text', nullable: true })
  placeName!: string | null
}
