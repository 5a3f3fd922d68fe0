import { z } from 'zod'
import { loadRankingValues } from '../../../config/ranking/index.ts'
import { pausedCountries } from '../../../config/register/tables.ts'
import { TOPIC_TREE } from '../../../config/vocabulary/index.ts'
import { EVERYTHING } from '../../../src/domain/filter.ts'
import { CANDIDATE } from '../../../src/matching/eligible.ts'
import { buildQuery, fromSnapshot } from '../../../src/matching/query.ts'
import { rank, roundedScore, scoreEligible } from '../../../src/matching/rank.ts'
import { Snapshot } from '../../../src/matching/snapshot.ts'
import type { Client } from '../client.ts'
import { figuresOf } from '../figures.ts'
import { AskerVectors, candidateVectors, type Scores } from '../landmark-vectors.ts'
import { loadRows } from '../load-rows.ts'
import { rawMeilisearch, settled } from '../raw-meilisearch.ts'
import type { Row } from '../row.ts'
import { NotMeasurable, ownService, type Scenario } from '../scenario.ts'

const INDEX = 'bench_vectors'
const LANDMARKS = 126
const LISTED = 20
/** How many of the nearest vectors are taken, to look for the exact list among them. */
const DEPTHS = [20, 100, 1_000]
const DOCUMENTS_A_BATCH = 5_000
const today = '2026-11-23'
const values = loadRankingValues()
const paused = new Set(pausedCountries().map(({ country }) => country))

/**
 * Would a vector query do instead of scoring everybody? Candidates become vectors of 128 numbers in Meilisearch, and the
 * asker's vector is fitted to its own exact scores, which no product could do: the answers are better than they would be.
 * Told are the times of both, and how much of the exact list is among the nearest vectors.
 */
export const vectorQuery: Scenario = {
  name: 'vector-query',
  async run(surroundings) {
    const engine = surroundings.engine === 'auto' ? await rawMeilisearch(ownService(surroundings)) : null
    if (engine === null) throw new NotMeasurable('needs --meili and a Meilisearch on the PATH')
    const { askers } = await surroundings.sample()
    const snapshot = Snapshot.of(await loadRows(ownService(surroundings).dataDirectory), TOPIC_TREE)
    const towns = Array.from({ length: snapshot.extent }, (_, position) => position).filter((position) => snapshot.columns.level[position] === 0)
    const landmarks = surroundings.random.shuffled(towns).slice(0, LANDMARKS).map((position) => exactly(snapshot, position).scores)
    const vectors = candidateVectors(landmarks)
    try {
      await fill(engine, snapshot, towns, vectors)
      const asker = new AskerVectors(vectors)
      const asked = []
      for (const { id, country } of askers) {
        const { scores, best, ms } = exactly(snapshot, snapshot.positionOf(id))
        asked.push({ exact: ms, ...await nearest(engine, asker.of(scores), country, best) })
      }
      return rowsOf(asked)
    } finally {
      await engine.ask(`/indexes/${INDEX}`, { method: 'DELETE' })
      engine.close()
    }
  },
}

interface Asked { readonly exact: number; readonly times: readonly number[]; readonly found: readonly number[] }

function rowsOf(asked: readonly Asked[]): Row[] {
  return [
    { what: `${LISTED} of all, scored exactly`, unit: 'ms', figures: figuresOf(asked.map(({ exact }) => exact)), target: null },
    ...DEPTHS.flatMap((depth, i): Row[] => [
      { what: `the ${depth} nearest vectors in Meilisearch`, unit: 'ms', figures: figuresOf(asked.map(({ times }) => times[i] ?? 0)), target: null },
      { what: `of the exact ${LISTED} missing among the ${depth}`, unit: '%', figures: figuresOf(asked.map(({ found }) => 100 * (1 - (found[i] ?? 0) / LISTED))), target: null },
    ]),
  ]
}

/** Scores of all by one asker, the ids of its best, and how long the list took. */
function exactly(snapshot: Snapshot, position: number): { scores: Scores; best: readonly number[]; ms: number } {
  const query = () => buildQuery(snapshot, values, fromSnapshot(snapshot, position), today, new Map())
  const rules = { filter: EVERYTHING, pausedCountries: paused, today }
  const begun = performance.now()
  const best = rank(query(), rules, {}, LISTED).best.map(({ id }) => id)
  const ms = performance.now() - begun
  const { sums, meanForth, meanBack } = scoreEligible(query(), rules, {})
  const { state } = snapshot.workspace
  const scores = Float64Array.from({ length: snapshot.extent }, (_, i) => ((state[i] ?? 0) & CANDIDATE) === 0 ? 0
    : roundedScore((sums[2 * i] ?? 0) - meanForth, (sums[2 * i + 1] ?? 0) - meanBack, values.mutual.temperature))
  return { scores, best, ms }
}

async function fill(engine: Client, { columns, countries }: Snapshot, towns: readonly number[], vectors: readonly Float64Array[]): Promise<void> {
  await settled(engine, await engine.succeed(`/indexes/${INDEX}/settings`, {
    method: 'PATCH',
    body: { filterableAttributes: ['country'], embedders: { score: { source: 'userProvided', dimensions: LANDMARKS + 2 } } },
  }))
  for (let at = 0; at < towns.length; at += DOCUMENTS_A_BATCH) {
    const body = towns.slice(at, at + DOCUMENTS_A_BATCH).map((position) => ({
      id: columns.id[position], country: countries.values[columns.country[position] ?? 0], _vectors: { score: [...vectors[position] ?? []] },
    }))
    await settled(engine, await engine.succeed(`/indexes/${INDEX}/documents?primaryKey=id`, { method: 'POST', body }))
  }
}

async function nearest(engine: Client, vector: readonly number[], country: string, exact: readonly number[]): Promise<Omit<Asked, 'exact'>> {
  const times: number[] = []
  const found: number[] = []
  for (const limit of DEPTHS) {
    const answer = await engine.succeed(`/indexes/${INDEX}/search`, { method: 'POST', body: {
      vector, limit, hybrid: { embedder: 'score', semanticRatio: 1 }, filter: [`country NOT IN [${[country, ...paused].join()}]`], attributesToRetrieve: ['id'],
    } })
    const ids = new Set(hits.parse(JSON.parse(answer.text)).hits.map(({ id }) => id))
    times.push(answer.ms)
    found.push(exact.filter((id) => ids.has(id)).length)
  }
  return { times, found }
}

const hits = z.object({ hits: z.array(z.object({ id: z.int() })) })
