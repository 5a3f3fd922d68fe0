/** `npm run worker`: the workers alone, as many processes as one likes. */
import { readSettings } from '../config/settings.ts'
import { openContainer } from '../src/container.ts'
import { runUntilStopped } from '../src/run-until-stopped.ts'
import { serveWorkerState } from '../src/serve.ts'
import { startWorkers } from './start.ts'

await runUntilStopped(() => readSettings({ ...process.env, ROLE: 'worker' }), async (settings, log, onStop) => {
  const container = await openContainer(settings, log)
  onStop(container.close)
  onStop((await startWorkers(container)).stop)
  if (settings.workerPort !== null) onStop((await serveWorkerState(container.http, settings.host, settings.workerPort)).close)
  log.info('the workers are at work')
})
