import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { KeptUploadEntity } from './kept-upload.ts'

/** A piece of a kept file, so that none is ever held in memory whole. */
@Entity('kept_upload_part')
export class KeptUploadPartEntity {
  @ForeignKey(() => KeptUploadEntity, { name: 'fk_kept_upload_part_upload', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'upload_id', type: 'integer', primaryKeyConstraintName: 'pk_kept_upload_part' })
  uploadId!: number

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'pk_kept_upload_part' })
  number!: number

  @Column({ type: 'bytea' })
  bytes!: Buffer
}
