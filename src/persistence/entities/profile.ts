import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import type { AvailabilityStatus, Wants } from '../../domain/profile.ts'
import { MunicipalityEntity } from './municipality.ts'

@Entity('profile')
@Check('ck_profile_availability', `availability IN ('unknown', 'seeking', 'open', 'at_capacity', 'closed')`)
export class ProfileEntity {
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_profile_municipality', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'municipality_id', type: 'integer', primaryKeyConstraintName: 'pk_profile' })
  municipalityId!: number

  @Column({ type: 'jsonb' })
  wants!: Wants

  @Column({ type: 'text' })
  availability!: AvailabilityStatus

  @Column({ name: 'confirmed_on', type: 'date', nullable: true })
  confirmedOn!: string | null

  @Column({ name: 'expires_on', type: 'date', nullable: true })
  expiresOn!: string | null

  @Column({ type: 'text' })
  description!: string

  @Column({ type: 'text' })
  request!: string

  @Column({ name: 'updated_at', type: 'timestamptz', default: () => 'now()' })
  updatedAt!: Date
}
