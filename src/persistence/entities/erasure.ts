import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What is left of an erased municipality: its id and the version at which it went. */
@Entity('erasure')
export class ErasureEntity {
  @PrimaryColumn({ name: 'municipality_id', type: 'integer', primaryKeyConstraintName: 'pk_erasure' })
  municipalityId!: number

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'erased_at', type: 'timestamptz', default: () => 'now()' })
  erasedAt!: Date
}
