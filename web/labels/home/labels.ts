/** The pages that the first page leads into, in its order. */
export const WAYS = ['partners', 'directory', 'partnerships'] as const
export type Way = (typeof WAYS)[number]

/** The words of the first page that others have no use for. */
export interface HomeLabels {
  readonly ways: string
  readonly way: Readonly<Record<Way, string>>
  readonly figures: string
  readonly figure: Readonly<Record<'municipalities' | 'countries' | 'partnerships', string>>
  readonly how: string
}
