import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import type { Trait } from '../../domain/trait.ts'
import type { TraitSource } from '../../domain/trait-source.ts'
import { MunicipalityEntity } from './municipality.ts'

export type TraitOrigin = 'derived' | 'declared' | 'denied'

@Entity('municipality_trait')
@Check('ck_municipality_trait_origin', `origin IN ('derived', 'declared', 'denied')`)
export class MunicipalityTraitEntity {
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_municipality_trait_municipality', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'municipality_id', type: 'integer', primaryKeyConstraintName: 'pk_municipality_trait' })
  municipalityId!: number

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_municipality_trait' })
  trait!: Trait

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_municipality_trait' })
  origin!: TraitOrigin

  @Column({ type: 'jsonb' })
  source!: TraitSource
}
