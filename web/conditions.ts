import type { ConditionFaultKind } from './labels/directory/labels.ts'

/** The parameters by which lists of municipalities are narrowed; the API's have the same names but for the two ends of a range. */
export const CONDITIONS = [
  'country', 'region', 'level', 'population_min', 'population_max', 'trait', 'interest', 'language', 'availability', 'partner', 'partnerCountry',
  'withoutPartner',
] as const
export type Condition = (typeof CONDITIONS)[number]

/** What is wrong with a condition, and which. */
export interface ConditionFault {
  readonly field: string
  readonly kind: ConditionFaultKind
}
