/** A link between two municipalities. Undirected: `a` is the one with the smaller id. */
export const PARTNERSHIP_FORMS = ['partnership', 'friendship', 'project', 'contact'] as const
export type PartnershipForm = (typeof PARTNERSHIP_FORMS)[number]

export const PARTNERSHIP_STATUSES = ['active', 'dormant', 'suspended', 'ended'] as const
export type PartnershipStatus = (typeof PARTNERSHIP_STATUSES)[number]

/** As many recurring events of one link are kept. */
export const MOST_EVENTS = 20
/** Characters of one. */
export const LONGEST_EVENT = 200
/** What parts the events in the one cell of a file, so that none may hold it. */
export const EVENT_SEPARATORS = /[;|\n\r]/

export interface Partnership {
  readonly id: number
  readonly version: number
  readonly aId: number
  readonly bId: number
  readonly form: PartnershipForm
  readonly status: PartnershipStatus
  /** Year of signature; null when unknown. */
  readonly since: number | null
  /** Year of its end; null while it lasts. */
  readonly until: number | null
  /** Topics of the cooperation vocabulary. */
  readonly areas: readonly string[]
  /** What takes place again and again, each in a few words: "Youth camp, every July". */
  readonly events: readonly string[]
  readonly note: string
  /** Where the link is recorded: a public address or the name of a document. */
  readonly source: string
  readonly datasetId: string
}

/**
 * Whether a link makes two municipalities known to each other, so that neither is suggested to the other:
 * every link that has not ended.
 */
export function linksNow(partnership: Pick<Partnership, 'status'>): boolean {
  return partnership.status !== 'ended'
}
