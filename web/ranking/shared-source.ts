import { TERM_NAMES } from '../../src/matching/findings.ts'
import type { Provenance } from '../../src/matching/provenance.ts'
import type { RankingValues } from '../../src/matching/values.ts'

/** Where most of the learned terms come from, so that it is told once; null where no two have it in common. */
export function sharedSource(values: RankingValues): Provenance | null {
  const learned = TERM_NAMES.map((term) => values[term].provenance).filter((provenance) => provenance.learned)
  const alike = learned.map((provenance) => learned.filter((other) => isOfOneSource(provenance, other)).length)
  const most = Math.max(...alike)
  return most < 2 ? null : learned[alike.indexOf(most)] ?? null
}

/** Whether the values come from the same source and day; what is to be said of them beside that may differ. */
export function isOfOneSource(one: Provenance, other: Provenance): boolean {
  return JSON.stringify([one.source, one.date, one.pairs]) === JSON.stringify([other.source, other.date, other.pairs])
}
