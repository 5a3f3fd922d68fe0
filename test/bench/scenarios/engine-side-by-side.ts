import { foldName } from '../../../src/naming/fold.ts'
import { INDEX_NAME } from '../../../src/search-engine/meilisearch/index-name.ts'
import { NAME_ATTRIBUTES } from '../../../src/search-engine/meilisearch/index-settings.ts'
import { Client } from '../client.ts'
import { figuresOf } from '../figures.ts'
import { nameQueries, searchPath } from '../name-queries.ts'
import { rawMeilisearch } from '../raw-meilisearch.ts'
import { NotMeasurable, ownService, type Scenario } from '../scenario.ts'

const WARM_UP = 100
const QUERIES = 800
const WAYS = ['api', 'plain', 'asOurs'] as const

/**
 * The same names asked of the service and of Meilisearch itself, in turn, so that both meet the same machine: once the
 * ten best as a plain client would ask for them, once the ids of the twenty that the service reorders.
 */
export const engineSideBySide: Scenario = {
  name: 'engine-side-by-side',
  async run(surroundings) {
    const engine = surroundings.engine === 'auto' ? await rawMeilisearch(ownService(surroundings)) : null
    if (engine === null) throw new NotMeasurable('needs --meili and a Meilisearch on the PATH')
    const service = new Client(surroundings.service.url)
    const queries = nameQueries(await surroundings.sample(), surroundings.random, WARM_UP + QUERIES)
    const measured: { api: number; plain: number; asOurs: number }[] = []
    for (const [at, { text }] of queries.entries()) {
      const folded = foldName(text)
      const asking = {
        api: async () => (await service.succeed(searchPath(text))).ms,
        plain: () => search(engine, { q: text, limit: 10, attributesToRetrieve: ['id', 'name', 'country', 'regionName', 'population'] }),
        asOurs: () => search(engine, {
          q: folded, limit: 20, matchingStrategy: 'all', attributesToSearchOn: NAME_ATTRIBUTES, attributesToRetrieve: ['id'],
        }),
      }
      // Whoever comes first for a name finds nothing of it in the engine's caches: each takes its turn.
      const times = { api: 0, plain: 0, asOurs: 0 }
      for (let turn = 0; turn < WAYS.length; turn++) {
        const way = WAYS[(at + turn) % WAYS.length] ?? 'api'
        times[way] = await asking[way]()
      }
      measured.push(times)
    }
    service.close()
    engine.close()
    const counted = measured.slice(WARM_UP)
    const plain = figuresOf(counted.map(({ plain: ms }) => ms))
    const api = figuresOf(counted.map(({ api: ms }) => ms))
    return [
      { what: 'search box by Meilisearch', unit: 'ms', figures: api, target: { figure: 'p50', atMost: plain.p50 + 5 } },
      { what: 'search box by Meilisearch (again, for its p99)', unit: 'ms', figures: api, target: { figure: 'p99', atMost: 2 * plain.p99 } },
      { what: 'Meilisearch itself: 10 hits', unit: 'ms', figures: plain, target: null },
      { what: 'Meilisearch itself: ids of 20 hits, as the service asks', unit: 'ms', figures: figuresOf(counted.map(({ asOurs }) => asOurs)), target: null },
    ]
  },
}

async function search(engine: Client, body: object): Promise<number> {
  return (await engine.succeed(`/indexes/${INDEX_NAME}/search`, { method: 'POST', body })).ms
}
