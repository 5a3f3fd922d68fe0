/**
 * Asks the process of this container how it is: exit code 0 when it answers 200. `healthcheck.mjs /readyz` asks also
 * whether the parts it needs are there; without a path only whether it lives.
 */
const port = process.env.WORKER_PORT || process.env.PORT || '3000'
const path = process.argv[2] ?? '/livez'
try {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(4_000) })
  process.stdout.write(`${response.status} ${(await response.text()).slice(0, 500)}\n`)
  process.exitCode = response.ok ? 0 : 1
} catch (error) {
  process.stdout.write(`${path} of port ${port} does not answer: ${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
