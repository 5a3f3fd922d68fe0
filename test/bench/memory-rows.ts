import { single } from './figures.ts'
import type { Row } from './row.ts'
import type { Memory } from './watch.ts'

/** MB that everything but the servers beside it may take. */
const MOST = 600

/** Memory as lines of the table. */
export function memoryRows(what: string, { service, postgres, meilisearch }: Memory): Row[] {
  return [
    { what: `${what}: service`, unit: 'MB', figures: single(service), target: { figure: 'worst', atMost: MOST } },
    { what: `${what}: PostgreSQL`, unit: 'MB', figures: single(postgres), target: null },
    ...(meilisearch === 0 ? [] : [
      { what: `${what}: Meilisearch`, unit: 'MB' as const, figures: single(meilisearch), target: null },
    ]),
  ]
}
