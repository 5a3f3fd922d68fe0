import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { MunicipalityEntity } from './municipality.ts'

/** In how many lists of suggestions a municipality was shown; see `postgres-exposure-store.ts`. */
@Entity('exposure')
@Index('ix_exposure_changed_at', ['changedAt'])
export class ExposureEntity {
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_exposure_municipality', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'municipality_id', type: 'integer', primaryKeyConstraintName: 'pk_exposure' })
  municipalityId!: number

  /** As it stood on `decayedOn`. */
  @Column({ type: 'double precision' })
  lists!: number

  @Column({ name: 'decayed_on', type: 'date' })
  decayedOn!: string

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date
}
