import type { Side } from './findings.ts'
import type { Query } from './query.ts'
import { hasWish } from './has-wish.ts'

/** A fact that ranking would use and the record lacks. */
export const FACTS = ['population', 'location', 'partners', 'interests', 'languages', 'wants', 'availability'] as const
export type Fact = (typeof FACTS)[number]

export interface MissingFact {
  readonly side: Side
  readonly fact: Fact
}

/** What is unknown of the asker, then of the candidate. A missing availability of the asker's plays no part. */
export function missingFacts({ snapshot, asker }: Query, candidate: number): MissingFact[] {
  const { columns } = snapshot
  const known: Record<Side, Partial<Record<Fact, boolean>>> = {
    asker: {
      population: asker.population > 0,
      location: asker.point !== null,
      partners: asker.partners.length > 0,
      interests: asker.offers.length + asker.seeks.length + asker.shares.length > 0,
      languages: asker.languages.length > 0,
      wants: hasWish(asker.wants),
    },
    candidate: {
      population: (columns.population[candidate] ?? 0) > 0,
      partners: snapshot.partners(candidate).length > 0,
      interests: snapshot.topical.has(candidate),
      languages: snapshot.languages.has(candidate),
      wants: snapshot.wants.has(candidate),
      availability: snapshot.availabilities.has(candidate),
    },
  }
  return (['asker', 'candidate'] as const).flatMap((side) =>
    FACTS.filter((fact) => known[side][fact] === false).map((fact) => ({ side, fact })))
}
