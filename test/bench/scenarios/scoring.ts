import { performance } from 'node:perf_hooks'
import { loadRankingValues } from '../../../config/ranking/index.ts'
import { pausedCountries } from '../../../config/register/tables.ts'
import { TOPIC_TREE } from '../../../config/vocabulary/index.ts'
import { startEmbeddedPostgres } from '../../../src/embedded/postgres.ts'
import { EVERYTHING } from '../../../src/domain/filter.ts'
import { buildQuery, readAsker } from '../../../src/matching/query.ts'
import { rank } from '../../../src/matching/rank.ts'
import { suggest } from '../../../src/matching/suggest.ts'
import { openPostgresEngine } from '../../../src/search-engine/postgres/engine.ts'
import { createLogger } from '../../../src/shared/logger.ts'
import { applyToView, LiveSnapshot, type SnapshotView } from '../../../src/use-cases/live-snapshot.ts'
import { figuresOf } from '../figures.ts'
import { ownService, type Scenario } from '../scenario.ts'

const ROUNDS = 20
const LIMIT = 20
const today = '2026-11-23'

/** The ranking alone, by the code that answers, in this process over the snapshot of the service's own documents. */
export const scoring: Scenario = {
  name: 'scoring',
  async run(surroundings) {
    const { askers } = await surroundings.sample()
    const { snapshot } = await loadSnapshot(ownService(surroundings).dataDirectory)
    const values = loadRankingValues()
    const paused = new Set(pausedCountries().map(({ country }) => country))
    const ranking: number[] = []
    const explaining: number[] = []
    for (let round = -1; round < ROUNDS; round++) {
      for (const { id } of askers) {
        const asker = readAsker(snapshot, { id })
        if (asker === null) throw new Error(`${id} is not in the snapshot`)
        const begun = performance.now()
        rank(buildQuery(snapshot, values, asker, today, new Map()), { filter: EVERYTHING, pausedCountries: paused, today }, {}, LIMIT)
        const ranked = performance.now()
        suggest(snapshot, values, { asker, limit: LIMIT, pausedCountries: paused, today })
        const explained = performance.now()
        // The first round warms up.
        if (round >= 0) {
          ranking.push(ranked - begun)
          explaining.push(explained - ranked)
        }
      }
    }
    const of = `of ${snapshot.size.toLocaleString('en')}`
    return [
      { what: `scoring and ranking ${of}`, unit: 'ms', figures: figuresOf(ranking), target: { figure: 'p95', atMost: 10 } },
      { what: `the same, with ${LIMIT} explained`, unit: 'ms', figures: figuresOf(explaining), target: null },
    ]
  },
}

/** Reads the documents as the service does, from its own database. */
async function loadSnapshot(dataDirectory: string): Promise<SnapshotView> {
  const log = createLogger('silent')
  const database = await startEmbeddedPostgres({ dataDirectory, log })
  try {
    const { snapshotSource, close } = await openPostgresEngine({ url: database.url, log })
    const view = new LiveSnapshot(TOPIC_TREE).empty()
    await snapshotSource.load((page) => applyToView(view, page)).finally(close)
    return view
  } finally {
    await database.stop()
  }
}
