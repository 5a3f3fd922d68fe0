import type { DelimiterName } from '../../../src/domain/file-shape.ts'
import type { EndField, Field } from '../../../src/domain/import-fields.ts'
import type { ImportKind } from '../../../src/domain/import-kind.ts'
import type { ImportStatus, RowOutcome } from '../../../src/domain/import-run.ts'
import type { CountedForms } from '../../../src/wording/formats.ts'

/** What can be wrong with a file before it is looked at. */
export const UPLOAD_FAULTS = ['no_kind', 'empty', 'malformed-request', 'too-large', 'unsupported-media-type'] as const
export type UploadFault = (typeof UPLOAD_FAULTS)[number]

/** Fields that are not about who is meant. */
export type OtherField = Exclude<Field, EndField | `${'a' | 'b'}_${EndField}`>

/** The words of the pages on which files are brought in. */
export interface ImportLabels {
  readonly title: string
  readonly intro: string

  readonly key: string
  readonly keyHeading: string
  readonly keyHint: string
  readonly open: string
  readonly keyWrong: string
  readonly keyEnded: string
  readonly leave: string

  readonly newFile: string
  readonly kindQuestion: string
  readonly kind: Readonly<Record<ImportKind, string>>
  readonly kindHint: Readonly<Record<ImportKind, string>>
  readonly file: string
  readonly fileHint: string
  readonly send: string
  readonly uploadFault: Readonly<Record<UploadFault, string>>
  readonly refused: string

  readonly runs: string
  readonly noRuns: string
  readonly listed: string
  readonly date: string
  readonly state: string
  readonly status: Readonly<Record<ImportStatus, string>>
  readonly backToRuns: string

  readonly mappingTitle: (file: string) => string
  readonly mappingIntro: string
  readonly readAs: string
  readonly readWith: {
    readonly delimiter: Readonly<Record<DelimiterName, string>>
    readonly text: (encoding: string, delimiter: string) => string
    readonly sheet: (name: string) => string
    readonly unread: (names: string) => string
  }
  readonly encoding: string
  readonly encodingFound: string
  readonly readAgain: string
  readonly column: string
  readonly examples: string
  readonly meaning: string
  readonly noMeaning: string
  readonly side: Readonly<Record<'a' | 'b', string>>
  readonly end: Readonly<Record<EndField, string>>
  readonly field: Readonly<Record<OtherField, string>>
  readonly ofSide: (side: string, field: string) => string
  readonly shared: string
  readonly sharedHint: string
  readonly noShared: string
  readonly dataset: string
  readonly datasetHint: string
  readonly datasetMore: string
  readonly datasetMoreHint: string
  readonly publisher: string
  readonly address: string
  readonly licence: string
  readonly create: string
  readonly check: string
  readonly checkHint: string
  readonly cannotUse: string

  readonly runTitle: (number: string, file: string) => string
  readonly rows: CountedForms
  /** Heads a column of figures. */
  readonly rowCount: string
  readonly underway: Readonly<Record<'reading' | 'applying' | 'undoing', string>>
  readonly rowsSoFar: (rows: string, share: string) => string
  readonly look: string
  readonly plannedText: string
  readonly appliedText: (date: string) => string
  readonly undoneText: (restored: string, left: string) => string
  readonly failedText: string
  readonly outcomes: string
  readonly outcome: Readonly<Record<RowOutcome, string>>
  readonly outcomeHint: Readonly<Record<RowOutcome, string>>
  readonly none: string
  readonly line: string
  readonly who: string
  /** Heads what a row says that nobody could be found for. */
  readonly inFile: string
  readonly said: string
  readonly candidates: string
  readonly turned: (before: string, after: string) => string
  readonly empty: string
  readonly nextRows: string
  readonly firstRows: string
  readonly rejectedFile: string
  readonly offeredFile: string
  readonly mendHint: string
  readonly apply: string
  readonly applyHint: string
  readonly nothingToApply: string
  readonly changeMapping: string
  readonly undo: string
  readonly undoHint: string
  readonly leftHeading: string
}
