/**
 * Traits of a municipality: derived from offline geography or declared by the town.
 * At most 32, because the snapshot keeps them as the bits of one unsigned integer; the position in this list is
 * the bit. Append only: a stored bit set must keep its meaning.
 */
export const TRAITS = [
  'capital', 'regional_seat', 'county_seat', 'coast', 'seaport', 'island', 'mountain', 'border', 'spa',
  'rural', 'university', 'industry', 'mining', 'agriculture', 'wine', 'forest', 'lake', 'river', 'tourism',
  'fortress', 'heritage_site', 'pilgrimage', 'garrison', 'suburb',
] as const
export type Trait = (typeof TRAITS)[number]

/** The traits that the register derives by itself; the others are declared. */
export const DERIVED_TRAITS = [
  'capital', 'regional_seat', 'county_seat', 'coast', 'seaport', 'island', 'mountain', 'border', 'spa',
] as const satisfies readonly Trait[]

const bits = new Map<string, number>(TRAITS.map((trait, bit) => [trait, bit]))

/** The traits as bits of an unsigned 32-bit integer. */
export function traitMask(traits: Iterable<Trait>): number {
  let mask = 0
  for (const trait of traits) mask |= 1 << (bits.get(trait) ?? 0)
  return mask >>> 0
}

/** The traits whose bits are set, in the order of `TRAITS`. */
export function traitsOf(mask: number): Trait[] {
  return TRAITS.filter((_, bit) => (mask & (1 << bit)) !== 0)
}
