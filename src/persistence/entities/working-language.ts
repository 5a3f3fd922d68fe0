import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import type { LanguageLevel } from '../../domain/profile.ts'
import { MunicipalityEntity } from './municipality.ts'

@Entity('working_language')
@Check('ck_working_language_level', `level IN ('A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native')`)
export class WorkingLanguageEntity {
  @ForeignKey(() => MunicipalityEntity, { name: 'fk_working_language_municipality', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'municipality_id', type: 'integer', primaryKeyConstraintName: 'pk_working_language' })
  municipalityId!: number

  @PrimaryColumn({ type: 'char', length: 2, primaryKeyConstraintName: 'pk_working_language' })
  language!: string

  @Column({ type: 'text' })
  level!: LanguageLevel
}
