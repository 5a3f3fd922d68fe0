/** Round numbers from `least` to `most`, about as many as asked for, 0 among them where it lies between. */
export function roundTicks(least: number, most: number, count: number): number[] {
  const span = most - least
  if (!(span > 0)) return [least]
  const rough = span / count
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10) * magnitude
  const first = Math.ceil(least / step - 1e-9)
  const last = Math.floor(most / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}
