import { loadRankingValues } from '../../../config/ranking/index.ts'
import { pausedCountries } from '../../../config/register/tables.ts'
import { TOPIC_TREE } from '../../../config/vocabulary/index.ts'
import { EVERYTHING } from '../../../src/domain/filter.ts'
import { buildQuery, readAsker } from '../../../src/matching/query.ts'
import { rank } from '../../../src/matching/rank.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import { suggest } from '../../../src/matching/suggest.ts'
import { enlargedRegister } from '../enlarged-register.ts'
import { figuresOf } from '../figures.ts'
import { loadRows } from '../load-rows.ts'
import type { Asker } from '../register-sample.ts'
import type { Row } from '../row.ts'
import { ownService, type Scenario } from '../scenario.ts'

const ROUNDS = 20
const ROUNDS_OF_LARGER = 3
const LARGER = [250_000, 1_000_000]
const LIMIT = 20
const today = '2026-11-23'

/**
 * The ranking alone, by the code that answers, in this process: over the service's own documents, and over larger
 * registers that are made of them.
 */
export const scoring: Scenario = {
  name: 'scoring',
  async run(surroundings) {
    const { askers } = await surroundings.sample()
    const rows = await loadRows(ownService(surroundings).dataDirectory)
    const own = measure(Snapshot.of(rows, TOPIC_TREE), askers, ROUNDS)
    const of = rows.length.toLocaleString('en')
    const larger = LARGER.map((size): Row => {
      const snapshot = Snapshot.of(enlargedRegister(rows, size, surroundings.random), TOPIC_TREE)
      const target = size === 1_000_000 ? { figure: 'p95', atMost: 100 } as const : null
      return {
        what: `scoring and ranking of ${size.toLocaleString('en')}`, unit: 'ms', target,
        figures: figuresOf(measure(snapshot, askers, ROUNDS_OF_LARGER).ranking),
      }
    })
    return [
      { what: `scoring and ranking of ${of}`, unit: 'ms', figures: figuresOf(own.ranking), target: { figure: 'p95', atMost: 10 } },
      { what: `the same, with ${LIMIT} explained`, unit: 'ms', figures: figuresOf(own.explaining), target: null },
      ...larger,
    ]
  },
}

/** Milliseconds of each question, ranked alone, and ranked and explained. */
function measure(snapshot: Snapshot, askers: readonly Asker[], rounds: number): { ranking: number[]; explaining: number[] } {
  const values = loadRankingValues()
  const paused = new Set(pausedCountries().map(({ country }) => country))
  const ranking: number[] = []
  const explaining: number[] = []
  // The first round warms up.
  for (let round = -1; round < rounds; round++) {
    for (const { id } of askers) {
      const asker = readAsker(snapshot, { id })
      if (asker === null) throw new Error(`${id} is not in the snapshot`)
      const begun = performance.now()
      rank(buildQuery(snapshot, values, asker, today, new Map()), { filter: EVERYTHING, pausedCountries: paused, today }, {}, LIMIT)
      const ranked = performance.now()
      suggest(snapshot, values, { asker, limit: LIMIT, pausedCountries: paused, today })
      const explained = performance.now()
      if (round < 0) continue
      ranking.push(ranked - begun)
      explaining.push(explained - ranked)
    }
  }
  return { ranking, explaining }
}
