/** Where records come from, and what may be done with them. The strictest right of a record's datasets wins. */
export interface Dataset {
  /** Short stable name, e.g. `geonames`. */
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly address: string
  readonly version: string
  /** ISO date of the data. */
  readonly date: string
  readonly licence: string
  /** The line that must be shown wherever the data are shown. */
  readonly attribution: string
  /** Address or file of the written consent, where the licence needs one. */
  readonly consentDocument: string | null
  /** Whether its licence needs a written consent, without whose document it gives no right; no when left out. */
  readonly consentRequired?: boolean
  readonly mayShow: boolean
  readonly maySearch: boolean
  readonly mayExport: boolean
  /** A hand-made sample is shown as one. */
  readonly isSample: boolean
}

/** A dataset as it is kept here. */
export interface KeptDataset extends Dataset {
  readonly consentRequired: boolean
  /** Rises by one whenever an operator changes what is said of it or what it permits. */
  readonly revision: number
}

/** Whether a dataset gives a right that its licence does not give: any at all without the consent it needs. */
export function lacksConsent({ consentRequired, consentDocument, mayShow, maySearch, mayExport }: Dataset): boolean {
  return consentRequired === true && (consentDocument ?? '').trim() === '' && (mayShow || maySearch || mayExport)
}

/**
 * What may be done with a record. `show`: on its page and in lists. `find`: be shown and lead to a record, in search,
 * directory, suggestions and explanations. `export`: be shown and be given out in files.
 */
export const RIGHTS = ['show', 'find', 'export'] as const
export type Right = (typeof RIGHTS)[number]

/** Whether a dataset gives a right. */
export function gives({ mayShow, maySearch, mayExport }: Pick<Dataset, 'mayShow' | 'maySearch' | 'mayExport'>, right: Right): boolean {
  return mayShow && (right === 'show' || (right === 'find' ? maySearch : mayExport))
}

/** The dataset of what municipalities say of themselves: profiles and partnerships entered through the API. */
export const DECLARED_DATASET = 'declared'
