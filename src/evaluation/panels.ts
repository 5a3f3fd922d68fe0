import { z } from 'zod'
import type { Panel } from './plot.ts'

const curve = z.object({ at: z.array(z.number()), value: z.array(z.number()) })
const ofAsker = z.object({ inhabitants: z.number(), byLogRatio: curve })

/** The values of one term as panels of curves, and its single numbers as they stand; provenance and tables of words apart. */
export function panelsOf(values: Readonly<Record<string, unknown>>): { readonly panels: Panel[]; readonly numbers: Record<string, number> } {
  const panels: Panel[] = []
  const numbers: Record<string, number> = {}
  for (const [field, value] of Object.entries(values)) {
    const one = curve.safeParse(value)
    const several = z.array(curve).safeParse(value)
    const named = z.record(z.string(), curve).safeParse(value)
    const rows = z.array(ofAsker).safeParse(value)
    const table = z.record(z.string(), z.number()).safeParse(value)
    if (one.success) panels.push({ title: field, curves: [{ label: field, curve: one.data }] })
    else if (rows.success) panels.push({ title: field, curves: rows.data.map(({ inhabitants, byLogRatio }) => ({ label: inhabitants.toLocaleString('en'), curve: byLogRatio })) })
    else if (several.success) panels.push({ title: field, curves: several.data.map((each, i) => ({ label: String(i + 1), curve: each })) })
    else if (typeof value === 'number') numbers[field] = value
    else if (table.success) for (const [name, number] of Object.entries(table.data)) numbers[`${field}.${name}`] = number
    else if (named.success) panels.push({ title: field, curves: Object.entries(named.data).map(([label, each]) => ({ label, curve: each })) })
  }
  return { panels: panels.filter(({ curves }) => curves.length > 0), numbers }
}
