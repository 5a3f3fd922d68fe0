import type { Right } from '../../domain/dataset.ts'
import type { PartnershipConditions } from '../../use-cases/ports/partnership-list.ts'
import { permitted } from '../rights-sql.ts'

/** Every link `p` with its ends `a` and `b`. */
export const LINKS = `
  partnership p
  JOIN municipality a ON a.id = p.a_id
  JOIN municipality b ON b.id = p.b_id`

/** A condition over `LINKS`, and the values of its parameters. */
export interface SelectedLinks {
  readonly condition: string
  readonly values: readonly unknown[]
}

/** That one end meets all conditions on an end. */
function isMeant(end: 'a' | 'b', other: 'a' | 'b'): string {
  return `(
    ($1::integer[] IS NULL OR ${end}.id = ANY($1))
    AND ($2::text[] IS NULL OR ${end}.level = ANY($2))
    AND ($3::integer[] IS NULL OR coalesce(${end}.region_id = ANY($3), false) OR ${end}.id = ANY($3))
    AND ($4::text IS NULL OR ($5::text IS NULL AND ${end}.country = $4)
      OR (${end}.country = $4 AND ${other}.country = $5) OR (${end}.country = $5 AND ${other}.country = $4))
  )`
}

/** That the conditions mean the end `a`; where they mean both, it is `a`. Over the parameters of `selectedLinks`. */
export const A_IS_MEANT = isMeant('a', 'b')

/** The links that meet the conditions. An empty list is no condition, and is bound as null. */
export function selectedLinks(conditions: PartnershipConditions): SelectedLinks {
  const { countries: [country = null, otherCountry = null], since, until, bearers } = conditions
  const list = <Value>(values: readonly Value[]) => (values.length === 0 ? null : values)
  const values = [
    list(conditions.municipalities), list(conditions.levels), list(conditions.regions), country, otherCountry,
    list(conditions.forms), list(conditions.statuses), list(conditions.areas),
    since?.min ?? null, since?.max ?? null, until?.min ?? null, until?.max ?? null,
  ]
  const words = bearers.map((_, at) => {
    const borne = `ANY($${values.length + at + 1}::integer[])`
    return `AND (p.a_id = ${borne} OR p.b_id = ${borne})`
  })
  return { condition: [CONDITION, ...words].join('\n'), values: [...values, ...bearers] }
}

const CONDITION = `
  (${A_IS_MEANT} OR ${isMeant('b', 'a')})
  AND ($6::text[] IS NULL OR p.form = ANY($6))
  AND ($7::text[] IS NULL OR p.status = ANY($7))
  AND ($8::text[] IS NULL OR p.areas && $8)
  AND ($9::integer IS NULL OR p.since >= $9) AND ($10::integer IS NULL OR p.since <= $10)
  AND ($11::integer IS NULL OR p.until >= $11) AND ($12::integer IS NULL OR p.until <= $12)`

/** That the datasets of the link and of both its ends give a right. */
export function linkPermitted(right: Right): string {
  return ['p.dataset_id', 'a.dataset_id', 'b.dataset_id'].map((dataset) => permitted(dataset, right)).join(' AND ')
}
