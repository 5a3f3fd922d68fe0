import type { Right } from '../domain/dataset.ts'
import { permitted } from './rights-sql.ts'

/*
 * Facts of a municipality that a list of another dataset has brought: they stand in its columns, and `imported_fact`
 * says whose they are and what the register itself has. Where that dataset does not give the right, the register's own
 * value is read in their place.
 */

/** Joins what is known of the imported facts of `m`. */
export const IMPORTED_FACTS = 'LEFT JOIN imported_fact ON imported_fact.municipality_id = m.id'

const given = (fact: 'population' | 'area', right: Right) =>
  `(imported_fact.${fact}_dataset_id IS NULL OR ${permitted(`imported_fact.${fact}_dataset_id`, right)})`

/** SQL for facts of `m` as they may be read, over a join with `IMPORTED_FACTS`. */
export function factsOf(right: Right) {
  const population = (column: string) => `CASE WHEN ${given('population', right)} THEN m.${column} ELSE imported_fact.own_${column} END`
  return {
    population: population('population'), populationOf: population('population_of'), populationDate: population('population_date'),
    area: `CASE WHEN ${given('area', right)} THEN m.area ELSE imported_fact.own_area END`,
  }
}

/** Joins, as `code.codes`, the official codes of those `m` whose ids are the first parameter, by scheme; null where there are none. */
export const codesOf = (right: Right) => `LEFT JOIN (
  SELECT municipality_id, json_object_agg(scheme, code) AS codes FROM official_code
  WHERE municipality_id = ANY($1::integer[]) AND ${codePermitted('official_code', right)} GROUP BY municipality_id
) AS code ON code.municipality_id = m.id`

/** That an official code may be read: it is the register's own, or of a dataset that gives the right. */
export function codePermitted(code: string, right: Right): string {
  return `(${code}.dataset_id IS NULL OR ${permitted(`${code}.dataset_id`, right)})`
}
