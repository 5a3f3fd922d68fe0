/** The longest text that is compared, in UTF-16 units; what goes beyond is cut off. */
export const LONGEST_COMPARED = 255

let twoBack = new Uint8Array(LONGEST_COMPARED + 2)
let previous = new Uint8Array(LONGEST_COMPARED + 2)
let current = new Uint8Array(LONGEST_COMPARED + 2)
const firstUnits = new Uint16Array(LONGEST_COMPARED)
const secondUnits = new Uint16Array(LONGEST_COMPARED)

/** Writes the UTF-16 units of a text, at most `LONGEST_COMPARED`, and answers how many they are. */
export function writeUnits(text: string, to: Uint16Array, at = 0): number {
  const length = Math.min(text.length, LONGEST_COMPARED)
  for (let unit = 0; unit < length; unit++) to[at + unit] = text.charCodeAt(unit)
  return length
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and transpositions of neighbours, none of
 * them edited twice. Answers `bound + 1` as soon as the distance is known to exceed `bound` (at most 200).
 */
export function editDistance(first: string, second: string, bound: number): number {
  return unitsDistance(
    firstUnits, 0, writeUnits(first, firstUnits), secondUnits, 0, writeUnits(second, secondUnits), bound, false,
  )
}

/** The least distance of `query` to any beginning of `name`, the empty one and the whole included; bounded likewise. */
export function prefixEditDistance(query: string, name: string, bound: number): number {
  return unitsDistance(
    firstUnits, 0, writeUnits(query, firstUnits), secondUnits, 0, writeUnits(name, secondUnits), bound, true,
  )
}

/**
 * The same over units that lie in larger arrays, for passes over many names: it allocates nothing. Only a band of
 * `bound` cells beside the diagonal is computed (Ukkonen 1985).
 */
export function unitsDistance(
  query: Uint16Array, queryAt: number, queryLength: number,
  name: Uint16Array, nameAt: number, nameLength: number,
  bound: number, toPrefix: boolean,
): number {
  if (queryLength - nameLength > bound || (!toPrefix && nameLength - queryLength > bound)) return bound + 1
  while (queryLength > 0 && nameLength > 0 && query[queryAt] === name[nameAt]) {
    queryAt++
    nameAt++
    queryLength--
    nameLength--
  }
  if (toPrefix) nameLength = Math.min(nameLength, queryLength + bound)
  else {
    while (
      queryLength > 0 && nameLength > 0
      && query[queryAt + queryLength - 1] === name[nameAt + nameLength - 1]
    ) {
      queryLength--
      nameLength--
    }
  }
  if (queryLength === 0) return toPrefix ? 0 : nameLength
  if (nameLength === 0) return queryLength
  const beyond = bound + 1
  for (let column = 0; column <= nameLength; column++) previous[column] = column < beyond ? column : beyond
  for (let row = 1; row <= queryLength; row++) {
    const from = row > bound ? row - bound : 1
    const to = row + bound < nameLength ? row + bound : nameLength
    const unit = query[queryAt + row - 1]
    const unitBefore = row > 1 ? query[queryAt + row - 2] : -1
    current[from - 1] = from === 1 && row < beyond ? row : beyond
    let least = current[from - 1] as number
    for (let column = from; column <= to; column++) {
      const other = name[nameAt + column - 1]
      let cost = previous[column - 1] as number
      if (unit !== other) {
        const deleted = previous[column] as number
        const inserted = current[column - 1] as number
        if (deleted < cost) cost = deleted
        if (inserted < cost) cost = inserted
        cost++
        if (column > 1 && row > 1 && unitBefore === other && unit === name[nameAt + column - 2]) {
          const transposed = (twoBack[column - 2] as number) + 1
          if (transposed < cost) cost = transposed
        }
        if (cost > beyond) cost = beyond
      }
      current[column] = cost
      if (cost < least) least = cost
    }
    if (to < nameLength) current[to + 1] = beyond
    if (least > bound) return beyond
    const spare = twoBack
    twoBack = previous
    previous = current
    current = spare
  }
  if (!toPrefix) return previous[nameLength] as number
  let best = beyond
  const from = queryLength > bound ? queryLength - bound : 0
  for (let column = from; column <= nameLength; column++) best = Math.min(best, previous[column] as number)
  return best
}
