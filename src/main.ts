/** `npm start`: the API, the pages and, unless ROLE says otherwise, the workers, in one process. */
import { loadPartnershipSample } from '../config/sample/schema.ts'
import { readSettings } from '../config/settings.ts'
import { startWorkers } from '../workers/start.ts'
import { registerProgress } from './cli/register-progress.ts'
import { openContainer } from './container.ts'
import { loadDefaultRegister } from './import/load-default-register.ts'
import { loadSample } from './import/load-sample.ts'
import { runUntilStopped } from './run-until-stopped.ts'
import { serve } from './serve.ts'
import { followSnapshot } from './use-cases/follow-snapshot.ts'

await runUntilStopped(() => readSettings(process.env), async (settings, log, onStop) => {
  const container = await openContainer(settings, log)
  onStop(container.close)
  const server = await serve(container.http, settings.host, settings.port)
  if (settings.role === 'all') onStop(await startWorkers(container))
  const follower = followSnapshot({ live: container.live, source: container.snapshotSource, log })
  onStop(follower.stop)
  onStop(server.close)

  const engine = container.engine.name === 'meilisearch' ? 'Meilisearch' : 'Postgres'
  process.stdout.write(`Twinmatch starts at ${server.address} (search by ${engine})\n`)
  if (settings.role === 'all') {
    const { onProgress, stop } = registerProgress()
    await loadDefaultRegister(container.register, { onProgress }).finally(stop)
    await loadSample(loadPartnershipSample(), container.register)
  }
  await follower.loaded
  process.stdout.write(`Twinmatch is ready: ${server.address}\n`)
})
