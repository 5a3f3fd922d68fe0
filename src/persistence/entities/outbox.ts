import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A municipality whose index copy is out of date; see `postgres-outbox.ts` for what the columns promise. */
@Entity('outbox')
@Index('ix_outbox_due', ['priority', 'dirtiedAt'], { where: 'quarantined_at IS NULL' })
export class OutboxEntity {
  @PrimaryColumn({ name: 'municipality_id', type: 'integer', primaryKeyConstraintName: 'pk_outbox' })
  municipalityId!: number

  @Column({ type: 'integer' })
  version!: number

  /** 0: interactive, 1: bulk. */
  @Column({ type: 'smallint', default: 0 })
  priority!: number

  @Column({ name: 'dirtied_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  dirtiedAt!: Date

  @Column({ name: 'due_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  dueAt!: Date

  @Column({ type: 'bigint', nullable: true })
  ticket!: string | null

  /** The version when it was claimed; a greater one now means that it changed in the claimant's hands. */
  @Column({ name: 'claimed_version', type: 'integer', nullable: true })
  claimedVersion!: number | null

  @Column({ name: 'claimed_until', type: 'timestamptz', nullable: true })
  claimedUntil!: Date | null

  @Column({ type: 'integer', default: 0 })
  attempts!: number

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null

  @Column({ name: 'quarantined_at', type: 'timestamptz', nullable: true })
  quarantinedAt!: Date | null
}
