import type { EntityManager } from 'typeorm'
import { z } from 'zod'

/**
 * Runs one SQL statement and returns its rows, each checked against `row`. For reading and returning statements where
 * entities would cost too much or cannot say what is meant.
 */
export async function query<Row>(
  manager: EntityManager,
  row: z.ZodType<Row>,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const answer: unknown = await manager.query(sql, [...parameters])
  // TypeORM answers UPDATE and DELETE with [rows, count], everything else with the rows.
  const rows = Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer
  return z.array(row).parse(rows)
}

/** Rows of nothing but an id. */
export const idRow = z.object({ id: z.int() })
