import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('dataset')
export class DatasetEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_dataset' })
  id!: string

  @Column({ type: 'text' })
  title!: string

  @Column({ type: 'text' })
  publisher!: string

  @Column({ type: 'text' })
  address!: string

  @Column({ type: 'text' })
  version!: string

  @Column({ type: 'date' })
  date!: string

  @Column({ type: 'text' })
  licence!: string

  @Column({ type: 'text' })
  attribution!: string

  @Column({ name: 'consent_document', type: 'text', nullable: true })
  consentDocument!: string | null

  @Column({ name: 'may_show', type: 'boolean' })
  mayShow!: boolean

  @Column({ name: 'may_search', type: 'boolean' })
  maySearch!: boolean

  @Column({ name: 'may_export', type: 'boolean' })
  mayExport!: boolean

  @Column({ name: 'is_sample', type: 'boolean', default: false })
  isSample!: boolean
}
