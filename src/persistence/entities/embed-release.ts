import { Column, Entity, PrimaryColumn } from 'typeorm'

@Entity('embed_release')
export class EmbedReleaseEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_embed_release' })
  version!: string

  @Column({ type: 'bytea' })
  script!: Buffer

  @Column({ type: 'bytea' })
  style!: Buffer

  @Column({ name: 'first_served_at', type: 'timestamptz', default: () => 'now()' })
  firstServedAt!: Date
}
