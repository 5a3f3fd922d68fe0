/** What a reader finds wrong in the record of a municipality. */
export const CORRECTION_SUBJECTS = ['name', 'population', 'place', 'traits', 'partnerships', 'codes', 'profile', 'other'] as const
export type CorrectionSubject = (typeof CORRECTION_SUBJECTS)[number]

export interface Correction {
  readonly id: number
  readonly municipalityId: number
  /** The name at the time when it is read. */
  readonly municipalityName: string
  readonly subject: CorrectionSubject
  /** What is wrong and what would be right, without anybody's contact. */
  readonly text: string
  readonly reportedAt: Date
  /** Null as long as nobody dealt with it. */
  readonly settledAt: Date | null
}

/** As long as the text may be, characters. */
export const LONGEST_CORRECTION = 2_000
