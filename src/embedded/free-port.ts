import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * Ports that no system hands out by itself (Linux begins at 32,768, others at 49,152): between our look and the use of one
 * nobody comes by it who only asked for any.
 */
const FIRST = 20_000
const BEHIND_LAST = 32_000
const TRIES = 100

/** A TCP port of 127.0.0.1 on which nothing listens now: the wanted one where it is free, else any. */
export async function freePort(wanted: number | null = null): Promise<number> {
  if (wanted !== null && (await isFree(wanted))) return wanted
  for (let tried = 0; tried < TRIES; tried++) {
    const port = randomInt(FIRST, BEHIND_LAST)
    if (await isFree(port)) return port
  }
  throw new Error('no TCP port of 127.0.0.1 is free')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}
