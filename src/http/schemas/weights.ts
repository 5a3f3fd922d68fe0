import { z } from 'zod'
import { TERM_NAMES, type TermName } from '../../matching/findings.ts'
import type { Weights } from '../../matching/score.ts'
import { fault } from '../schema-faults.ts'

const GREATEST = 10
const error = fault('weight', { most: GREATEST })

export const weight = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,3}(\.\d{1,6})?$/.test(value) ? Number(value) : value),
  z.number({ error }).min(0, { error }).max(GREATEST, { error }),
).optional()

type WeightName = `weight.${TermName}`
const nameOf = (term: TermName): WeightName => `weight.${term}`

/** `weight.size=0.5` and so on: how much each term counts. */
export const weightParameters = Object.fromEntries(TERM_NAMES.map((term) =>
  [nameOf(term), weight.meta({ description: `Factor of the term \`${term}\`; 0 switches it off.` })],
)) as Record<WeightName, typeof weight>

/** The weights that the parameters set. */
export function weightsFrom(parameters: Readonly<Partial<Record<WeightName, number | undefined>>>): Weights {
  return Object.fromEntries(TERM_NAMES.flatMap((term) => {
    const value = parameters[nameOf(term)]
    return value === undefined ? [] : [[term, value]]
  }))
}
