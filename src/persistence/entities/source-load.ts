import { Column, Entity, PrimaryColumn } from 'typeorm'

/** What was last loaded from a source, in full; a load that was broken off leaves the row as it was. */
@Entity('source_load')
export class SourceLoadEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_source_load' })
  source!: string

  @Column({ type: 'text' })
  fingerprint!: string

  @Column({ name: 'finished_at', type: 'timestamptz' })
  finishedAt!: Date
}
