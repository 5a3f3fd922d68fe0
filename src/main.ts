/** `npm start`: the API, the pages and, unless ROLE says otherwise, the workers, in one process. */
import { join } from 'node:path'
import { GEONAMES_DATASET_ID } from '../config/register/datasets.ts'
import { loadPartnershipSample } from '../config/sample/schema.ts'
import { EMBED_RELEASE } from '../web/embed-release.ts'
import { readSettings, type Settings } from '../config/settings.ts'
import { TOPIC_TREE } from '../config/vocabulary/index.ts'
import { startWorkers, type RunningWorkers } from '../workers/start.ts'
import { indexProgress } from './cli/index-progress.ts'
import { openContainer, type Container } from './container.ts'
import { registerFingerprint } from './import/fingerprint.ts'
import { loadSample } from './import/load-sample.ts'
import { loadRegisterApart } from './load-register-apart.ts'
import { snapshotFile } from './persistence/snapshot-file.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { serve } from './serve.ts'
import type { Logger } from './shared/logger.ts'
import { growHeapBy } from './shared/small-heap.ts'
import { keepExposure } from './use-cases/keep-exposure.ts'
import { followSnapshot } from './use-cases/follow-snapshot.ts'
import type { SnapshotKeeper } from './use-cases/ports/snapshot-keeper.ts'

growHeapBy(25)
await runUntilStopped(() => readSettings(process.env), async (settings, log, onStop) => {
  const container = await openContainer(settings, log)
  onStop(container.close)
  await container.http.embedReleases.keep(EMBED_RELEASE)
  const server = await serve(container.http, settings.host, settings.port)
  const workers = settings.role === 'all' ? await startWorkers(container) : null
  if (workers !== null) onStop(workers.stop)
  const follower = followSnapshot({ live: container.live, source: container.snapshotSource, keeper: snapshotKeeper(settings, log), log })
  onStop(follower.stop)
  const { http: { exposure, clock }, exposureStore: store } = container
  onStop(keepExposure({ exposure, store, clock, log }).stop)
  onStop(server.close)

  const engine = container.engine.name === 'meilisearch' ? 'Meilisearch' : 'Postgres'
  say(`Twinmatch starts at ${server.address} (search by ${engine})`)
  if (workers !== null) await loadData(container, workers, onStop)
  await follower.loaded
  // Now, while nobody waits, and not when the first text is read.
  container.http.lexicon()
  say(`Twinmatch is ready: ${server.address}`)
})

/** The register, where this edition of it is not loaded yet, and the sample; then waits until all is in the index. */
async function loadData(container: Container, workers: RunningWorkers, onStop: (undo: () => Promise<void>) => void): Promise<void> {
  const stopping = new AbortController()
  onStop(async () => stopping.abort())
  if (await container.register.loadedFingerprint(GEONAMES_DATASET_ID) !== registerFingerprint()) {
    await workers.giveWayTo(() => loadRegisterApart(container.databaseUrl, stopping.signal))
  }
  await loadSample(loadPartnershipSample(), container.register)
  await indexProgress(container.outbox, stopping.signal)
}

/** None where the program can not tell whether it is the one that kept it: only a bundle knows of what it consists. */
function snapshotKeeper({ dataDirectory }: Settings, log: Logger): SnapshotKeeper | null {
  const build = process.env['TWINMATCH_BUILD']
  if (build === undefined) return null
  return snapshotFile({ path: join(dataDirectory, 'snapshot'), build: `${build} ${JSON.stringify(TOPIC_TREE)}`, log })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
