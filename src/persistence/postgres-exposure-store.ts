import type { DataSource } from 'typeorm'
import { z } from 'zod'
import type { ExposureCount, ExposureStore, Showing } from '../use-cases/ports/exposure-store.ts'
import { query } from './query.ts'
import { inTransaction, reading } from './transaction.ts'

/** A showing to the same asker counts once in so many days. */
const COUNTS_AGAIN_AFTER = 30
/** Counts fall to a share of 1/e in so many days. */
const DECAY_DAYS = 90
/** A count below this is as good as none. */
const NOTHING = 0.01
/** What was written before the mark may be committed after it; writing takes no longer than this. */
const LATE = '10 seconds'
const PAGE = 5_000

/**
 * Exposure in two tables, both bounded: `exposure` has a row a municipality, its count as of a day; `suggestion_shown`
 * has the pairs that counted within the last 30 days, so that they do not count again.
 */
export class PostgresExposureStore implements ExposureStore {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  async add(showings: readonly Showing[], today: string): Promise<ExposureCount[]> {
    if (showings.length === 0) return []
    const municipalities = showings.map(({ municipality }) => municipality)
    return inTransaction(this.#dataSource, async (manager) => {
      // Both tables are locked in the order of their keys, or two processes could wait for each other.
      await manager.query(`
        WITH counted AS (
          INSERT INTO suggestion_shown AS s (asker_id, municipality_id, shown_on)
          SELECT DISTINCT given.asker, given.municipality, $3::date
          FROM unnest($1::integer[], $2::integer[]) AS given (asker, municipality)
          JOIN municipality AS a ON a.id = given.asker JOIN municipality AS m ON m.id = given.municipality
          ORDER BY given.asker, given.municipality
          ON CONFLICT (asker_id, municipality_id) DO UPDATE SET shown_on = excluded.shown_on
            WHERE s.shown_on <= excluded.shown_on - $4::integer
          RETURNING municipality_id
        )
        INSERT INTO exposure AS e (municipality_id, lists, decayed_on, changed_at)
        SELECT municipality_id, count(*), $3::date, clock_timestamp() FROM counted GROUP BY municipality_id ORDER BY municipality_id
        ON CONFLICT (municipality_id) DO UPDATE SET
          lists = ${decayed('e', 'excluded.decayed_on')} + excluded.lists,
          decayed_on = greatest(e.decayed_on, excluded.decayed_on), changed_at = excluded.changed_at`,
        [showings.map(({ asker }) => asker), municipalities, today, COUNTS_AGAIN_AFTER])
      return query(manager, countRow, `
        SELECT municipality_id AS id, ${decayed('e', '$1::date')} AS lists FROM exposure AS e WHERE municipality_id = ANY($2::integer[])`,
        [today, municipalities])
    })
  }

  async readAll(today: string, take: (counts: readonly ExposureCount[]) => void): Promise<string> {
    const mark = await this.#mark()
    for (let after = 0; ;) {
      const counts = await reading(this.#dataSource, (manager) => query(manager, countRow, `
        SELECT municipality_id AS id, ${decayed('e', '$1::date')} AS lists FROM exposure AS e
        WHERE municipality_id > $2 ORDER BY municipality_id LIMIT $3`, [today, after, PAGE]))
      take(counts)
      const last = counts.at(-1)
      if (last === undefined || counts.length < PAGE) return mark
      after = last.id
    }
  }

  async readChanged(since: string, today: string): Promise<{ counts: ExposureCount[]; mark: string }> {
    const mark = await this.#mark()
    const counts = await reading(this.#dataSource, (manager) => query(manager, countRow, `
      SELECT municipality_id AS id, ${decayed('e', '$1::date')} AS lists FROM exposure AS e
      WHERE changed_at >= $2::timestamptz - interval '${LATE}'`, [today, since]))
    return { counts, mark }
  }

  forget(today: string): Promise<void> {
    return inTransaction(this.#dataSource, async (manager) => {
      await manager.query('DELETE FROM suggestion_shown WHERE shown_on <= $1::date - $2::integer', [today, COUNTS_AGAIN_AFTER])
      await manager.query(`DELETE FROM exposure AS e WHERE ${decayed('e', '$1::date')} < $2`, [today, NOTHING])
    })
  }

  async #mark(): Promise<string> {
    const [row] = await reading(this.#dataSource, (manager) => query(manager, markRow, 'SELECT clock_timestamp()::text AS mark'))
    return row?.mark ?? '-infinity'
  }
}

const countRow = z.object({ id: z.int(), lists: z.number().min(0) })
const markRow = z.object({ mark: z.string() })

/** SQL: the count of a row as it stands on a day; that of a later day is left as it is. */
function decayed(row: string, day: string): string {
  return `${row}.lists * exp(-greatest(0, ${day} - ${row}.decayed_on) / ${DECAY_DAYS}.0)::double precision`
}
