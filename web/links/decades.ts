/** Counts by decade, from the first to the last without a gap; years that are not known are left out. */
export function byDecade(years: readonly { readonly year: number | null; readonly count: number }[]): { decade: number; count: number }[] {
  const counts = new Map<number, number>()
  for (const { year, count } of years) {
    if (year === null) continue
    const decade = Math.floor(year / 10) * 10
    counts.set(decade, (counts.get(decade) ?? 0) + count)
  }
  if (counts.size === 0) return []
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())]
  return Array.from({ length: (last - first) / 10 + 1 }, (_, at) => ({ decade: first + at * 10, count: counts.get(first + at * 10) ?? 0 }))
}
