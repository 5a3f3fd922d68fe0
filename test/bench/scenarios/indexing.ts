import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { readServerRecord } from '../../../src/embedded/meilisearch/server-record.ts'
import { startEmbeddedPostgres } from '../../../src/embedded/postgres.ts'
import { INDEX_NAME } from '../../../src/search-engine/meilisearch/index-name.ts'
import { INDEX_SETTINGS } from '../../../src/search-engine/meilisearch/index-settings.ts'
import { createLogger } from '../../../src/shared/logger.ts'
import type { Client } from '../client.ts'
import { figuresOf, median } from '../figures.ts'
import { rawMeilisearch, settled } from '../raw-meilisearch.ts'
import { NotMeasurable, ownService, type Scenario } from '../scenario.ts'

const INDEX = 'bench_straight'
/** As large as the tasks of a rebuild, so that the engine has the same to do. */
const DOCUMENTS_A_BATCH = 20_000
/** Our time may be so many times the engine's own. */
const ALLOWED = 1.3
/** How often each is done, in turn: a machine that others use is a fifth faster or slower from one minute to the next. */
const TURNS = 5

/**
 * The whole register built anew beside the live index (read from the database, sent, compared, put in place), and the
 * very same documents, ready beforehand, sent straight to the engine under the same settings; five times, by turns.
 */
export const indexing: Scenario = {
  name: 'indexing',
  async run(surroundings) {
    const own = ownService(surroundings)
    const engine = surroundings.engine === 'auto' ? await rawMeilisearch(own) : null
    if (engine === null) throw new NotMeasurable('needs --meili and a Meilisearch on the PATH')
    try {
      const batches = await documentsIn(engine)
      const [straight, ours]: [number[], number[]] = [[], []]
      for (let turn = 0; turn < TURNS; turn++) {
        straight.push(await fill(engine, batches).finally(() => remove(engine)))
        ours.push(await rebuilt(own.dataDirectory))
      }
      return [
        { what: 'the register built anew in Meilisearch', unit: 's', figures: figuresOf(ours), target: { figure: 'p50', atMost: ALLOWED * median(straight) } },
        { what: 'the same documents sent straight to Meilisearch', unit: 's', figures: figuresOf(straight), target: null },
      ]
    } finally {
      engine.close()
    }
  },
}

const page = z.object({ results: z.array(z.record(z.string(), z.unknown())) })

async function documentsIn(engine: Client): Promise<Record<string, unknown>[][]> {
  const batches: Record<string, unknown>[][] = []
  for (let offset = 0; ; offset += DOCUMENTS_A_BATCH) {
    const { text } = await engine.succeed(`/indexes/${INDEX_NAME}/documents?limit=${DOCUMENTS_A_BATCH}&offset=${offset}`)
    const { results } = page.parse(JSON.parse(text))
    if (results.length === 0) return batches
    batches.push(results)
  }
}

/** Seconds from the first document sent until all are indexed. */
async function fill(engine: Client, batches: readonly Record<string, unknown>[][]): Promise<number> {
  await settled(engine, await engine.succeed('/indexes', { method: 'POST', body: { uid: INDEX, primaryKey: 'id' } }))
  await settled(engine, await engine.succeed(`/indexes/${INDEX}/settings`, { method: 'PATCH', body: INDEX_SETTINGS }))
  const begun = performance.now()
  const sent = []
  for (const body of batches) sent.push(await engine.succeed(`/indexes/${INDEX}/documents`, { method: 'POST', body }))
  for (const one of sent) await settled(engine, one)
  return (performance.now() - begun) / 1_000
}

async function remove(engine: Client): Promise<void> {
  await settled(engine, await engine.succeed(`/indexes/${INDEX}`, { method: 'DELETE' }))
}

/** Seconds that `npm run rebuild` tells, without those of its own start. */
async function rebuilt(dataDirectory: string): Promise<number> {
  const record = await readServerRecord(join(dataDirectory, 'server.json'))
  const key = (await readFile(join(dataDirectory, 'master-key'), 'utf8')).trim()
  const database = await startEmbeddedPostgres({ dataDirectory, log: createLogger('silent') })
  try {
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'rebuild'], {
      env: { ...process.env, DATABASE_URL: database.url, MEILI_URL: `http://127.0.0.1:${record?.port}`, MEILI_KEY: key },
    })
    const [, seconds] = /documents in ([\d.]+) s/.exec(stdout) ?? []
    if (seconds === undefined) throw new Error(`The index was not built anew: ${stdout}`)
    return Number(seconds)
  } finally {
    await database.stop()
  }
}
