import type { FacetField } from '../domain/facet.ts'
import { LEVELS } from '../domain/municipality.ts'
import { AVAILABILITY_STATUSES, availabilityEnds, dayNumber } from '../domain/profile.ts'
import { traitsOf } from '../domain/trait.ts'
import type { Snapshot } from './snapshot.ts'
import { TOPIC_WORDS } from './topics.ts'

/** Counts one facet's values. Valid until the snapshot changes. */
export interface Tally {
  /** Counts the municipality at a position, once for each of its values. */
  add(position: number): void
  /** What was counted, by value. */
  counts(): Record<string, number>
}

/** `today`: an ISO date; availability is counted as it is then. */
export function tallyOf(snapshot: Snapshot, facet: FacetField, today: string): Tally {
  const { columns } = snapshot
  switch (facet) {
    case 'level': return byNumber(columns.level, LEVELS)
    case 'country': return byNumber(columns.country, snapshot.countries.values)
    // The first stands for "in no region".
    case 'region': return byNumber(columns.region, [null, ...snapshot.regions.values.slice(1)])
    case 'availability': return ofAvailability(snapshot, today)
    case 'trait': return ofTraits(snapshot)
    case 'interest': return ofTopics(snapshot, [columns.offers, columns.seeks, columns.shares])
    case 'offers':
    case 'seeks':
    case 'shares': return ofTopics(snapshot, [columns[facet]])
    case 'language': return ofLists((position) => snapshot.languages.get(position)?.map(({ language }) => language) ?? [])
    case 'partnerCountry': return ofLists((position) =>
      Array.from(snapshot.partners(position), (partner) => snapshot.countries.values[columns.country[partner] ?? 0] ?? ''))
  }
}

/** One value each, as its number in a list; what is null there is not counted. */
function byNumber(column: ArrayLike<number>, values: readonly (string | number | null)[]): Tally {
  const found = new Uint32Array(values.length)
  return {
    add(position) {
      const number = column[position] ?? 0
      found[number] = (found[number] ?? 0) + 1
    },
    counts: () => named(found, (number) => values[number] ?? null),
  }
}

function ofAvailability({ columns, availabilities }: Snapshot, today: string): Tally {
  const day = dayNumber(today)
  const unknown = AVAILABILITY_STATUSES.indexOf('unknown')
  const found = new Uint32Array(AVAILABILITY_STATUSES.length)
  return {
    add(position) {
      let status = columns.availability[position] ?? unknown
      if (status !== unknown) {
        const said = availabilities.get(position)
        const ends = said === undefined ? null : availabilityEnds(said)
        if (ends !== null && ends < day) status = unknown
      }
      found[status] = (found[status] ?? 0) + 1
    },
    counts: () => named(found, (status) => AVAILABILITY_STATUSES[status] ?? null),
  }
}

/** Sets of traits are few: they are counted, and taken apart at the end. */
function ofTraits({ columns, traitSets }: Snapshot): Tally {
  const found = new Uint32Array(traitSets.size)
  return {
    add(position) {
      const set = columns.traitSet[position] ?? 0
      found[set] = (found[set] ?? 0) + 1
    },
    counts() {
      const counts: Record<string, number> = {}
      for (const [set, count] of found.entries()) {
        if (count > 0) for (const trait of traitsOf(traitSets.values[set] ?? 0)) counts[trait] = (counts[trait] ?? 0) + count
      }
      return counts
    },
  }
}

function ofTopics({ topics }: Snapshot, roles: readonly Uint32Array[]): Tally {
  const found = new Uint32Array(TOPIC_WORDS * 32)
  return {
    add(position) {
      for (let word = 0; word < TOPIC_WORDS; word++) {
        let bits = 0
        for (const role of roles) bits |= role[position * TOPIC_WORDS + word] ?? 0
        // The lowest bit that is set goes in each turn.
        for (; bits !== 0; bits &= bits - 1) {
          const topic = word * 32 + 31 - Math.clz32(bits & -bits)
          found[topic] = (found[topic] ?? 0) + 1
        }
      }
    },
    counts: () => named(found, (topic) => topics.id(topic)),
  }
}

/** Any number of values each, of which the same one may come again. */
function ofLists(valuesAt: (position: number) => readonly string[]): Tally {
  const counts: Record<string, number> = {}
  return {
    add(position) {
      const values = valuesAt(position)
      if (values.length === 0) return
      for (const value of values.length === 1 ? values : new Set(values)) counts[value] = (counts[value] ?? 0) + 1
    },
    counts: () => counts,
  }
}

function named(found: Uint32Array, nameOf: (number: number) => string | number | null): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [number, count] of found.entries()) {
    const name = count > 0 ? nameOf(number) : null
    if (name !== null) counts[name] = count
  }
  return counts
}
