/** How far somebody is with a municipality on the shortlist. */
export const SHORTLIST_STATUSES = ['considered', 'contacted', 'answered', 'declined', 'agreed'] as const
export type ShortlistStatus = (typeof SHORTLIST_STATUSES)[number]

/** The words of comparing and of the shortlist. */
export interface ShortlistLabels {
  readonly compare: string
  readonly compareIntro: string
  /** Leads to those that are compared, with notes and status. */
  readonly asShortlist: string
  readonly add: string
  readonly addHint: string
  readonly choose: string
  readonly empty: string
  readonly remove: (name: string) => string
  readonly fact: string
  readonly partnerships: string
  readonly distanceTo: (name: string) => string
  readonly fitWith: (name: string) => string
  readonly forIt: string
  readonly against: string
  readonly full: string
  readonly title: string
  readonly intro: string
  readonly needsScript: string
  readonly nothing: string
  /** Of one municipality with the one that looks for partners. */
  readonly compareWith: (name: string) => string
  readonly compareWithOthers: string
  readonly addToList: string
  readonly takeFromList: string
  readonly status: string
  readonly statusOf: (name: string) => string
  readonly statuses: Readonly<Record<ShortlistStatus, string>>
  readonly note: string
  readonly noteOn: (name: string) => string
  readonly share: string
  readonly shareExplained: string
  readonly exported: string
  readonly print: string
  readonly sharedWithYou: string
  readonly keep: string
  readonly tooMany: string
  /** Nothing more can be put on the list. */
  readonly noRoom: string
  readonly openList: string
}
