import { Check, Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('dataset')
@Check('ck_dataset_consent', `NOT consent_required OR trim(coalesce(consent_document, '')) <> '' OR NOT (may_show OR may_search OR may_export)`)
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

  @Column({ name: 'consent_required', type: 'boolean', default: false })
  consentRequired!: boolean

  @Column({ name: 'may_show', type: 'boolean' })
  mayShow!: boolean

  @Column({ name: 'may_search', type: 'boolean' })
  maySearch!: boolean

  @Column({ name: 'may_export', type: 'boolean' })
  mayExport!: boolean

  @Column({ name: 'is_sample', type: 'boolean', default: false })
  isSample!: boolean

  @Column({ type: 'integer', default: 1 })
  revision!: number
}
