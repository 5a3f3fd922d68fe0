import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A browser in which somebody gave a key, for a time; hashes alone. */
@Entity('desk_session')
@Index('ix_desk_session_ends_at', ['endsAt'])
export class DeskSessionEntity {
  /** SHA-256 of what the browser sends, as hexadecimal digits. */
  @PrimaryColumn({ name: 'token_hash', type: 'char', length: 64, primaryKeyConstraintName: 'pk_desk_session' })
  tokenHash!: string

  /** SHA-256 of the key: of one of the store, or of the one in the settings. */
  @Column({ name: 'key_hash', type: 'char', length: 64 })
  keyHash!: string

  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date
}
