import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm'
import type { KeyKind } from '../../use-cases/ports/key-store.ts'

@Entity('api_key')
@Unique('uq_api_key_hash', ['hash'])
@Check('ck_api_key_kind', `kind IN ('secret', 'public')`)
@Check('ck_api_key_origins', `(kind = 'public') = (cardinality(origins) > 0)`)
@Check('ck_api_key_requests_per_minute', `requests_per_minute > 0`)
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

  @Column({ type: 'text', default: 'secret' })
  kind!: KeyKind

  /** Of the pages that may use a public key. */
  @Column({ type: 'text', array: true, default: () => `'{}'` })
  origins!: string[]

  /** Null for the usual number. */
  @Column({ name: 'requests_per_minute', type: 'integer', nullable: true })
  requestsPerMinute!: number | null

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null
}
