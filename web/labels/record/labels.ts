import type { CorrectionSubject } from '../../../src/domain/correction.ts'
import type { ReportOutcome } from '../../../src/use-cases/report-correction.ts'

/** The words of a municipality's page that others have no use for, and of the form that reports an error in it. */
export interface RecordLabels {
  readonly details: string
  readonly more: (count: string) => string
  readonly mapOfPlace: (name: string) => string
  readonly mapOfPartners: (name: string) => string
  readonly end: string
  readonly asJson: string
  readonly partnershipsCsv: string
  readonly partnershipsGeoJson: string
  readonly report: string
  readonly reportTitle: (name: string) => string
  readonly reportIntro: string
  readonly subject: string
  readonly subjects: Readonly<Record<CorrectionSubject, string>>
  readonly text: string
  readonly textHint: string
  readonly send: string
  readonly outcome: Readonly<Record<ReportOutcome | 'no_subject', string>>
  readonly backTo: (name: string) => string
}
