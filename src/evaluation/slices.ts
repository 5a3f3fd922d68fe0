import type { Snapshot } from '../matching/snapshot.ts'
import type { HeldOutQuery } from './partnerships.ts'

/** Groups of queries that are reported apart. */
export const SLICES = [
  'all', 'warm', 'cold', 'both_known', 'only_asker_known', 'only_partner_known', 'both_unknown',
  'asker_below_5000', 'asker_5000_to_20000', 'asker_20000_to_100000', 'asker_above_100000', 'asker_in_poland',
] as const
export type Slice = (typeof SLICES)[number]

/**
 * The slices that a query belongs to: by whether the record knows a partner of the asker (warm) or none (cold), and of
 * the partner sought; by the asker's inhabitants; and those of Polish askers.
 */
export function slicesOf(snapshot: Snapshot, { asker, target }: HeldOutQuery): Slice[] {
  const position = asker === null ? -1 : snapshot.positionOf(asker)
  const isKnown = (id: number | null) => id !== null && snapshot.partners(snapshot.positionOf(id)).length > 0
  const [own, other] = [isKnown(asker), isKnown(target)]
  const population = snapshot.columns.population[position] ?? 0
  return [
    'all', own ? 'warm' : 'cold',
    own ? other ? 'both_known' : 'only_asker_known' : other ? 'only_partner_known' : 'both_unknown',
    ...population === 0 ? [] : [bySize(population)],
    ...position >= 0 && snapshot.countries.values[snapshot.columns.country[position] ?? 0] === 'PL' ? ['asker_in_poland' as const] : [],
  ]
}

function bySize(inhabitants: number): Slice {
  if (inhabitants < 5_000) return 'asker_below_5000'
  if (inhabitants < 20_000) return 'asker_5000_to_20000'
  return inhabitants < 100_000 ? 'asker_20000_to_100000' : 'asker_above_100000'
}
