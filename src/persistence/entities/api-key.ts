import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm'

@Entity('api_key')
@Unique('uq_api_key_hash', ['hash'])
export class ApiKeyEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'integer', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'pk_api_key',
  })
  id!: number

  @Column({ type: 'text' })
  name!: string

  /** SHA-256 of the key, as hexadecimal digits. */
  @Column({ type: 'char', length: 64 })
  hash!: string

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null
}
