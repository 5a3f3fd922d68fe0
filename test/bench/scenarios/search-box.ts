import { Client } from '../client.ts'
import { figuresOf } from '../figures.ts'
import { nameQueries, QUERY_KINDS, searchPath } from '../name-queries.ts'
import type { Scenario } from '../scenario.ts'

const WARM_UP = 200
const QUERIES = 1_600

/** The search box, one person typing: answers over HTTP, by what was typed. */
export const searchBox: Scenario = {
  name: 'search-box',
  async run({ service, random, sample }) {
    const queries = nameQueries(await sample(), random, WARM_UP + QUERIES)
    const client = new Client(service.url)
    const measured: { kind: string; ms: number }[] = []
    for (const { kind, text } of queries) measured.push({ kind, ms: (await client.succeed(searchPath(text))).ms })
    client.close()
    const counted = measured.slice(WARM_UP)
    return [
      { what: 'search box', unit: 'ms', figures: figuresOf(counted.map(({ ms }) => ms)), target: { figure: 'p95', atMost: 30 } },
      ...QUERY_KINDS.map((kind) => ({
        what: `search box: ${kind}`, unit: 'ms' as const, target: null,
        figures: figuresOf(counted.filter((one) => one.kind === kind).map(({ ms }) => ms)),
      })),
    ]
  },
}
