import type { DocumentSource } from './ports/document-source.ts'
import type { ComparableIndex, Standing } from './ports/search-index.ts'

/** An id on which an index and what it is a copy of do not agree. */
export interface Difference {
  readonly id: number
  /** The higher of the two versions; 0 where neither is worth anything. */
  readonly version: number
  /** The copy holds a newer version than the original: no write will put that right, only a rebuild. */
  readonly isAhead: boolean
}

/** Documents compared at a time. */
const PAGE = 5_000

/**
 * Where an index differs from the documents of the database, both ways: what it lacks, what it has too much, other
 * versions, other hashes. The index is asked for a page ahead, so that it always has one to read. Where the two do not
 * agree the database is read once more after the index: what was written in between then looks outdated, never ahead.
 */
export async function compareIndex(source: Pick<DocumentSource, 'standing' | 'standingAfter'>, index: ComparableIndex): Promise<Difference[]> {
  const differences: Difference[] = []
  const read = async (after: number) => {
    const originals = await source.standingAfter(after, PAGE)
    const last = originals.length < PAGE ? null : originals[originals.length - 1]?.id ?? null
    const copies = index.standing(after, last)
    copies.catch(() => undefined)
    return { after, last, originals, copies }
  }
  let page = await read(0)
  for (;;) {
    const { after, last } = page
    const next = last === null ? null : await read(last)
    const copies = await page.copies
    if (differencesOf(page.originals, copies).length > 0) differences.push(...differencesOf(await source.standing(after, last), copies))
    if (next === null) return differences
    page = next
  }
}

/** Where copies differ from the originals, each given in any order. */
export function differencesOf(originals: readonly Standing[], copies: readonly Standing[]): Difference[] {
  const open = new Map(copies.map((copy) => [copy.id, copy]))
  const differences: Difference[] = []
  for (const { id, version, hash } of originals) {
    const copy = open.get(id)
    open.delete(id)
    if (copy !== undefined && copy.version === version && copy.hash === hash) continue
    differences.push({ id, version: Math.max(version, copy?.version ?? 0), isAhead: (copy?.version ?? 0) > version })
  }
  for (const { id, version, hash } of open.values()) {
    // A tombstone of something that was never heard of harms nobody.
    if (hash !== '') differences.push({ id, version, isAhead: false })
  }
  return differences
}
