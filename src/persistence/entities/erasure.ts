import { Column, Entity, PrimaryColumn, Unique } from 'typeorm'

/**
 * What is left of an erased municipality: its id, the version at which it went, and its key in the register, so that
 * the next load does not bring it back.
 */
@Entity('erasure')
@Unique('uq_erasure_source_key', ['sourceKey'])
export class ErasureEntity {
  @PrimaryColumn({ name: 'municipality_id', type: 'integer', primaryKeyConstraintName: 'pk_erasure' })
  municipalityId!: number

  @Column({ type: 'integer' })
  version!: number

  @Column({ name: 'source_key', type: 'text', nullable: true })
  sourceKey!: string | null

  @Column({ name: 'erased_at', type: 'timestamptz', default: () => 'now()' })
  erasedAt!: Date
}
