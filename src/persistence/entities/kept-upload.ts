import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm'

/** A file that was sent and not read yet. */
@Entity('kept_upload')
export class KeptUploadEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'integer', generatedIdentity: 'BY DEFAULT', primaryKeyConstraintName: 'pk_kept_upload',
  })
  id!: number

  @Column({ type: 'text' })
  name!: string

  /** Bytes. */
  @Column({ type: 'integer' })
  size!: number

  @Column({ name: 'kept_at', type: 'timestamptz', default: () => 'now()' })
  keptAt!: Date
}
