import type { Saturation } from '../../src/matching/saturation.ts'

export type SaturationSum = Pick<Saturation, 'municipalities' | 'withPartner' | 'seeking' | 'free'>

/** The counts of each country over all sizes; the most municipalities first. */
export function sumByCountry(items: readonly Saturation[]): (SaturationSum & { readonly country: string })[] {
  const sums = new Map<string, { country: string; municipalities: number; withPartner: number; seeking: number; free: number }>()
  for (const { country, municipalities, withPartner, seeking, free } of items) {
    const sum = sums.get(country) ?? { country, municipalities: 0, withPartner: 0, seeking: 0, free: 0 }
    sum.municipalities += municipalities
    sum.withPartner += withPartner
    sum.seeking += seeking
    sum.free += free
    sums.set(country, sum)
  }
  return [...sums.values()].sort((a, b) => b.municipalities - a.municipalities)
}
