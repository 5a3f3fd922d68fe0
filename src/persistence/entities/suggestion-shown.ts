import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { MunicipalityEntity } from './municipality.ts'

/** That one municipality was shown to another, and when it last counted; kept for as long as it must not count again. */
@Entity('suggestion_shown')
@Index('ix_suggestion_shown_municipality', ['municipalityId'])
@Index('ix_suggestion_shown_on', ['shownOn'])
export class SuggestionShownEntity {
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_suggestion_shown_asker', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'asker_id', type: 'integer', primaryKeyConstraintName: 'pk_suggestion_shown' })
  askerId!: number

  @ForeignKey(() => MunicipalityEntity, { name: 'fk_suggestion_shown_municipality', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'municipality_id', type: 'integer', primaryKeyConstraintName: 'pk_suggestion_shown' })
  municipalityId!: number

  @Column({ name: 'shown_on', type: 'date' })
  shownOn!: string
}
