import type { Random } from './random.ts'
import type { RegisterSample } from './register-sample.ts'

export const QUERY_KINDS = ['prefix', 'whole name', 'typo', 'foreign name'] as const
export type QueryKind = (typeof QUERY_KINDS)[number]

export interface NameQuery {
  readonly kind: QueryKind
  readonly text: string
}

/** Shorter names are hardly told from others once a letter is wrong. */
const SHORTEST_WITH_TYPO = 4

/** What people type into the search box: the beginning of a name, a name, a name with a slip, a name used elsewhere. */
export function nameQueries({ towns, foreignNames }: RegisterSample, random: Random, count: number): NameQuery[] {
  const names = towns.map(({ name }) => name)
  const long = names.filter((name) => [...name].length >= SHORTEST_WITH_TYPO)
  return Array.from({ length: count }, (_, index): NameQuery => {
    const kind = QUERY_KINDS[index % QUERY_KINDS.length]!
    switch (kind) {
      case 'prefix': return { kind, text: beginning(random.pick(names), random) }
      case 'whole name': return { kind, text: random.pick(names) }
      case 'typo': return { kind, text: withSlip(random.pick(long), random) }
      case 'foreign name': return { kind, text: random.pick(foreignNames) }
    }
  })
}

export function searchPath(text: string): string {
  return `/v1/search?q=${encodeURIComponent(text)}`
}

/** From the first letter to all but the last. */
function beginning(name: string, random: Random): string {
  const letters = [...name]
  return letters.slice(0, random.between(1, Math.max(1, letters.length - 1))).join('').trim() || letters[0]!
}

/** One slip of the keyboard: two letters swapped, one left out, one doubled, or one that is another of the name. */
export function withSlip(name: string, random: Random): string {
  const letters = [...name]
  const at = random.between(1, letters.length - 2)
  switch (random.between(0, 3)) {
    case 0: letters.splice(at, 2, letters[at + 1]!, letters[at]!); break
    case 1: letters.splice(at, 1); break
    case 2: letters.splice(at, 0, letters[at]!); break
    default: letters[at] = letters[random.between(0, letters.length - 1)]!
  }
  return letters.join('')
}
