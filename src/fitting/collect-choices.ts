import type { Snapshot } from '../matching/snapshot.ts'
import type { RankingValues } from '../matching/values.ts'
import { buildQuery, fromSnapshot, type Query } from '../matching/query.ts'
import type { Choices } from './choices.ts'
import type { Design } from './design.ts'

/** How many alternatives are drawn for a choice, on average, from each group; groups overlap, chances add up. */
const DRAWN = { all: 20, linked: 25, sameCountry: 25, touched: 50, sharing: 30 }
/** Alternatives of about the asker's size are drawn more often. */
const ALIKE = 1.7
const ALIKE_CLASSES = 6

export interface Chosen {
  readonly asker: number
  readonly target: number
}

/**
 * Adds a choice for each of these partnerships to `choices`: the partner, and a sample of the other municipalities
 * abroad. `known` tells partners of the asker, which are no alternatives. The snapshot must not hold the partnerships
 * asked for.
 */
export function collectChoices(
  choices: Choices, design: Design, snapshot: Snapshot, values: RankingValues, chosen: readonly Chosen[],
  known: (position: number) => ReadonlySet<number>, random: () => number, today: string,
): void {
  const { columns } = snapshot
  const group = new Uint8Array(snapshot.extent)
  for (const { asker, target } of chosen) {
    const query = buildQuery(snapshot, values, fromSnapshot(snapshot, asker), today, new Map())
    design.ask(query)
    design.of(target)
    choices.add(design, 1, true)
    const chances = chancesOf(query, design, target, group)
    const partners = known(asker)
    for (let other = 0; other < snapshot.extent; other++) {
      if (columns.alive[other] === 0 || columns.level[other] !== query.asker.level || columns.country[other] === query.asker.country || other === target) continue
      const chance = chances(other)
      if (random() >= chance || partners.has(other)) continue
      design.of(other)
      choices.add(design, chance, columns.country[other] === columns.country[target])
    }
    choices.close(query.asker.partners.length === 0 && snapshot.partners(target).length === 0)
  }
}

function chancesOf({ snapshot, asker }: Query, design: Design, target: number, group: Uint8Array): (position: number) => number {
  const { columns, workspace: { scatter } } = snapshot
  const { countries, municipalities, linked } = snapshot.statistics()
  const counts = [0, 0, 0]
  for (let slot = 0; slot < scatter.count; slot++) {
    const position = scatter.positions[slot] ?? 0
    const touch = design.touch(position)
    group[position] = touch
    counts[touch] = (counts[touch] ?? 0) + 1
  }
  const there = columns.country[target] ?? 0
  const ofCountry = DRAWN.sameCountry / Math.max(1, municipalities[asker.level * countries + there] ?? 0)
  const ofAll = DRAWN.all / Math.max(1, snapshot.size)
  const ofLinked = DRAWN.linked / Math.max(1, linked[asker.level] ?? 0)
  const ofTouched = [0, DRAWN.touched / Math.max(1, counts[1] ?? 0), DRAWN.sharing / Math.max(1, counts[2] ?? 0)]
  return (position) => {
    const slot = scatter.slotOf[position] ?? -1
    const chance = ofAll + (columns.country[position] === there ? ofCountry : 0) +
      (columns.degreeClass[position] === 0 ? 0 : ofLinked) + (slot < 0 ? 0 : ofTouched[group[position] ?? 0] ?? 0)
    const isAlike = Math.abs((columns.size[position] ?? 0) - asker.size) <= ALIKE_CLASSES
    return Math.min(1, isAlike ? ALIKE * chance : chance)
  }
}
