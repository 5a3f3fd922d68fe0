import { LINK_SIZE_BANDS, linkSizeBand, sizeClass } from '../matching/classes.ts'
import type { SnapshotRow } from '../projection/search-document.ts'

/** Pairs of ids across borders, each once; those with an end in no municipality are left out. */
export function distinctPairs(
  pairs: readonly { readonly a: number | null; readonly b: number | null }[], rows: readonly SnapshotRow[],
): [number, number][] {
  const countries = new Map(rows.map(({ id, country }) => [id, country]))
  const found = new Map<string, [number, number]>()
  for (const { a, b } of pairs) {
    if (a === null || b === null || countries.get(a) === countries.get(b)) continue
    found.set(`${Math.min(a, b)}-${Math.max(a, b)}`, [a, b])
  }
  return [...found.values()]
}

/** How many of the pairs there are between two countries: "DE-FR", alphabetic. */
export function linksOfCountries(pairs: readonly (readonly [number, number])[], rows: readonly SnapshotRow[]): Record<string, number> {
  const countries = new Map(rows.map(({ id, country }) => [id, country]))
  const links = new Map<string, number>()
  for (const pair of pairs) {
    const key = pair.map((id) => countries.get(id) ?? '').toSorted().join('-')
    links.set(key, (links.get(key) ?? 0) + 1)
  }
  return Object.fromEntries([...links].toSorted(([a], [b]) => a < b ? -1 : 1))
}

/** By country, for each size band: how many municipalities the pairs link, and how many ends of links they have. */
export function townsOfCountries(
  pairs: readonly (readonly [number, number])[], rows: readonly SnapshotRow[],
): Record<string, { linked: number[]; links: number[] }> {
  const degrees = new Map<number, number>()
  for (const id of pairs.flat()) degrees.set(id, (degrees.get(id) ?? 0) + 1)
  const towns: Record<string, { linked: number[]; links: number[] }> = {}
  const none = () => Array.from({ length: LINK_SIZE_BANDS }, () => 0)
  for (const { id, country, population } of rows) {
    const links = degrees.get(id)
    if (links === undefined) continue
    const own = towns[country] ??= { linked: none(), links: none() }
    const band = linkSizeBand(sizeClass(population))
    own.linked[band] = (own.linked[band] ?? 0) + 1
    own.links[band] = (own.links[band] ?? 0) + links
  }
  return Object.fromEntries(Object.entries(towns).toSorted(([a], [b]) => a < b ? -1 : 1))
}
