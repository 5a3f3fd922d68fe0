import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Ranks } from './queries.ts'

export const BASELINE = new URL('./baseline.json', import.meta.url)

const schema = z.record(z.string(), z.tuple([z.number().nullable(), z.number().nullable()]))

/** The ranks that were committed. */
export function readBaseline(): Ranks {
  const kept = schema.parse(JSON.parse(readFileSync(BASELINE, 'utf8')))
  return Object.fromEntries(Object.entries(kept).map(([query, [open, countryGiven]]) =>
    [query, { open: open ?? Infinity, countryGiven: countryGiven ?? Infinity }]))
}

/** One query a line, in the order of their names, so that a renewed baseline shows what moved. Null was not found. */
export function baselineText(ranks: Ranks): string {
  const place = (rank: number) => Number.isFinite(rank) ? rank : null
  const lines = Object.entries(ranks).toSorted(([a], [b]) => a < b ? -1 : 1)
    .map(([query, { open, countryGiven }]) => `  ${JSON.stringify(query)}: ${JSON.stringify([place(open), place(countryGiven)])}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
