import type { Query } from './query.ts'

/** Positions of the living within 30 km of the asker, of its level, without itself, in the order of their ids; none when its place is unknown. */
export function askersNeighbours({ snapshot, asker }: Query): number[] {
  if (asker.point === null) return []
  const { columns, neighbourhood } = snapshot
  const { x, y, z } = asker.point
  const stays = asker.position >= 0 && columns.x[asker.position] === x && columns.y[asker.position] === y && columns.z[asker.position] === z
  const around = stays ? snapshot.neighbours(asker.position) : neighbourhood.around(columns, x, y, z)
  return [...columns.byId(around.filter((position) => position !== asker.position && columns.level[position] === asker.level))]
}
