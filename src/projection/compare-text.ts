/** Order by code units: the same on every machine, whatever its language. */
export function compareText(first: string, second: string): number {
  if (first === second) return 0
  return first < second ? -1 : 1
}
