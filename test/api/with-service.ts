/**
 * `node --import tsx test/api/with-service.ts COMMAND ARGUMENTS...`: runs a command beside a small service of its own,
 * which the environment names: TWINMATCH_URL, TWINMATCH_KEY (secret), TWINMATCH_PUBLIC_KEY and TWINMATCH_ORIGIN. Ends as
 * the command does.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ORIGIN, startSmallService } from './small-service.ts'

const [command, ...parameters] = process.argv.slice(2)
if (command === undefined) throw new Error('Name the command to run beside the service')
const service = await startSmallService()
try {
  const child = spawn(command, parameters, {
    stdio: 'inherit',
    env: {
      ...process.env, TWINMATCH_URL: service.address, TWINMATCH_KEY: service.secretKey,
      TWINMATCH_PUBLIC_KEY: service.publicKey, TWINMATCH_ORIGIN: ORIGIN,
    },
  })
  const [code] = await once(child, 'exit')
  process.exitCode = typeof code === 'number' ? code : 1
} finally {
  await service.stop()
}
