import type { SnapshotRow } from '../../src/projection/search-document.ts'
import type { Random } from './random.ts'

/** Ids of one copy lie below this. */
const COPY = 1_000_000
/** Degrees by which a copy lies elsewhere at most; some 50 km. */
const SHIFT = 0.5

/**
 * As many rows as asked for: those of the register, and then copies of them that lie a little elsewhere and are a
 * little larger or smaller, linked among themselves as the originals are.
 */
export function* enlargedRegister(rows: readonly SnapshotRow[], size: number, random: Random): Generator<SnapshotRow> {
  for (let count = 0; count < size; count++) {
    const copy = Math.floor(count / rows.length)
    const row = rows[count % rows.length]!
    yield copy === 0 ? row : {
      ...row,
      id: row.id + copy * COPY,
      partners: row.partners.map((partner) => ({ ...partner, id: partner.id + copy * COPY })),
      lat: row.lat + (2 * random.next() - 1) * SHIFT,
      lon: row.lon + (2 * random.next() - 1) * SHIFT,
      population: row.population === null ? null : Math.max(1, Math.round(row.population * (0.8 + 0.45 * random.next()))),
    }
  }
}
