import { readSettings } from '../../config/settings.ts'
import { openContainer } from '../../src/container.ts'
import { DECLARED_DATASET } from '../../src/domain/dataset.ts'
import { serve } from '../../src/serve.ts'
import { createKey } from '../../src/use-cases/create-key.ts'
import { followSnapshot } from '../../src/use-cases/follow-snapshot.ts'
import { startWorkers } from '../../workers/start.ts'
import { FIXTURE, idOf } from '../support/fixture-register.ts'
import { profileOf } from '../support/profiles.ts'
import { load } from '../support/register-records.ts'
import { removeCluster, silent, temporaryClusterDirectory } from '../support/temporary-cluster.ts'
import { until } from '../support/until.ts'

export const ORIGIN = 'https://example.org'

export interface SmallService {
  readonly address: string
  /** A key that writes. */
  readonly secretKey: string
  /** A key for pages of ORIGIN. */
  readonly publicKey: string
  stop(): Promise<void>
}

/**
 * The whole service, as `npm start` runs it, over a database of its own with some thirty municipalities, three
 * partnerships and a profile in it; ready when all of it is searchable.
 */
export async function startSmallService(): Promise<SmallService> {
  const undo: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const dataDirectory = await temporaryClusterDirectory()
    undo.push(() => removeCluster(dataDirectory))
    const container = await openContainer(readSettings({ DATA_DIRECTORY: dataDirectory, SEARCH_ENGINE: 'postgres' }), silent)
    undo.push(container.close)
    await load(container.register, FIXTURE)
    undo.push((await startWorkers(container)).stop)
    const follower = followSnapshot({ live: container.live, source: container.snapshotSource, keeper: null, log: silent })
    undo.push(follower.stop)
    // What is looked for is wrong answers, and not late ones: a busy machine must not fail a test that would pass.
    const http = { ...container.http, settings: { ...container.http.settings, requestTimeoutMs: 120_000 } }
    const server = await serve(http, '127.0.0.1', 0)
    undo.push(server.close)

    const { partnerships, municipalities, keys } = container.http
    for (const [a, b] of [['Kraków', 'Frankfurt am Main'], ['Olsztyn', 'Görlitz'], ['Frombork', 'Telgte']] as const) {
      await partnerships.create({
        aId: idOf(a), bId: idOf(b), since: 1990, form: 'partnership', status: 'active', until: null, areas: ['schools'], events: [], note: '',
        source: 'https://example.org/list', datasetId: DECLARED_DATASET,
      })
    }
    await municipalities.saveProfile(idOf('Barth'), profileOf({
      interests: [{ topic: 'youth_exchange', role: 'seeks' }], availability: { status: 'seeking', confirmedOn: '2026-11-01', expiresOn: null },
    }), null)
    const made = async (origins: readonly string[] | null) => (await createKey({ name: 'a test', origins, requestsPerMinute: null }, keys)).key
    const [secretKey, publicKey] = [await made(null), await made([ORIGIN])]
    await follower.loaded
    await until('all is indexed', async () => (await container.outbox.age()).pending === 0, 60_000)
    await until('the snapshot has it', () => container.live.size === FIXTURE.length, 60_000)
    return { address: server.address, secretKey, publicKey, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
