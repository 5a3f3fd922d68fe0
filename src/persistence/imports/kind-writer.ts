import type { EntityManager } from 'typeorm'
import type { RowFindingCode, RowFindingValues } from '../../domain/row-finding.ts'

/** A run, as far as writing what it says needs it. */
export interface WrittenRun {
  readonly id: number
  readonly datasetId: string
  readonly createNew: boolean
}

/**
 * What differs from one kind of import to another: comparing the rows of a run with what is here, writing them, and
 * taking that back. Each is part of the caller's transaction; changes are noted in `import_change`.
 */
export interface KindWriter {
  /** Municipalities that the run may write to, as a query with the run as $1. They are locked before anything is written. */
  readonly touched: string
  /** Sets outcome, reason and difference of every row that has a record. */
  plan(manager: EntityManager, run: WrittenRun): Promise<void>
  /** Writes the rows that were just planned as `created` or `changed`, and marks all whose documents show that as changed. */
  apply(manager: EntityManager, run: WrittenRun): Promise<void>
}

/**
 * SQL that writes the columns line, outcome, reason and difference of `planned`, a query over the rows of run $1, into
 * these rows. Rows that stay as they were are not written.
 */
export const writePlan = (planned: string): string => `
  UPDATE import_row AS r SET outcome = p.outcome, reason = p.reason, difference = coalesce(p.difference, '{}')
  FROM (${planned}) AS p
  WHERE r.run_id = $1 AND r.line = p.line
    AND (r.outcome, r.reason, r.difference) IS DISTINCT FROM (p.outcome, p.reason, coalesce(p.difference, '{}'))`

/** SQL of a finding as jsonb; `values` as SQL by their names. */
export function findingSql<C extends RowFindingCode>(code: C, values: { readonly [Name in keyof RowFindingValues[C]]: string }): string {
  const pairs = Object.entries<string>(values).map(([name, value]) => `'${name}', ${value}`)
  return `jsonb_build_object('code', '${code}', 'values', jsonb_build_object(${pairs.join(', ')}))`
}

/**
 * SQL for what differs between here and the file: an object of pairs by field, null where nothing does. A field of
 * which the file says nothing never differs.
 * @param fields name of the field, and SQL for its present value as jsonb
 */
export const differenceSql = (fields: Readonly<Record<string, string>>): string => `nullif('{}'::jsonb ${
  Object.entries(fields).map(([field, here]) => `
    || CASE WHEN record->'${field}' <> coalesce(${here}, 'null')
      THEN jsonb_build_object('${field}', jsonb_build_array(${here}, record->'${field}')) ELSE '{}' END`).join('')}, '{}')`
