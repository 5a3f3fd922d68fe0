import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** The answer to a request with an `Idempotency-Key`; null in its columns while the request is under way. */
@Entity('kept_answer')
@Index('ix_kept_answer_asked_at', ['askedAt'])
export class KeptAnswerEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_kept_answer' })
  caller!: string

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_kept_answer' })
  key!: string

  @Column({ name: 'request_hash', type: 'char', length: 64 })
  requestHash!: string

  @Column({ name: 'asked_at', type: 'timestamptz', default: () => 'clock_timestamp()' })
  askedAt!: Date

  @Column({ type: 'smallint', nullable: true })
  status!: number | null

  @Column({ type: 'jsonb', nullable: true })
  headers!: Record<string, string> | null

  @Column({ type: 'text', nullable: true })
  body!: string | null
}
