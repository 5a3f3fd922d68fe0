import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../src/embedded/free-port.ts'
import { leftOut, tested } from './legs.ts'

export interface TestRedis {
  /** `redis://...` */
  readonly url: string
  /** Ends the server, where it was started for the test. */
  stop(): Promise<void>
}

const WITHOUT_PROGRAM = 'no redis-server on the PATH'
export const WITHOUT_REDIS = `${WITHOUT_PROGRAM}, and REDIS_URL is not set`
/** For tests that never use the one that REDIS_URL names. */
export const WITHOUT_OWN_REDIS = `${WITHOUT_PROGRAM}, and another one that REDIS_URL may name is not for this`

/**
 * A Redis for tests: the one that REDIS_URL names, else a `redis-server` of the PATH, started on a free port of
 * loopback with nothing written to the disk. Null, and a line on the console that says what is not tested, where there
 * is neither.
 */
export async function startTestRedis(part: string): Promise<TestRedis | null> {
  const given = process.env['REDIS_URL']
  if (given === undefined || given === '') return startOwnRedis(part, WITHOUT_REDIS)
  tested('Redis', part)
  return { url: given, stop: async () => undefined }
}

/** The same for tests that throw away all that is in it, and so never take the one that REDIS_URL names. */
export async function startOwnRedis(part: string, without = WITHOUT_OWN_REDIS): Promise<TestRedis | null> {
  const redis = await startServer()
  if (redis === null) leftOut('Redis', part, without)
  else tested('Redis', part)
  return redis
}

async function startServer(): Promise<TestRedis | null> {
  const port = await freePort()
  const directory = await mkdtemp(join(tmpdir(), 'twinmatch-redis-'))
  const server = spawn('redis-server', [
    '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no',
    '--maxmemory-policy', 'noeviction', '--dir', directory,
  ], { stdio: 'ignore' })
  const ended = new Promise<'ended'>((resolve) => {
    server.once('error', () => resolve('ended')).once('exit', () => resolve('ended'))
  })
  const stop = async () => {
    server.kill('SIGKILL')
    await ended
    await rm(directory, { recursive: true, force: true })
  }
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await Promise.race([ended, answers(port)]) === 'ended') break
    if (await answers(port)) return { url: `redis://127.0.0.1:${port}`, stop }
    await wait(50)
  }
  await stop()
  return null
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (answered: boolean) => {
      socket.destroy()
      resolve(answered)
    }
    socket.once('connect', () => socket.write('PING\r\n')).once('data', () => end(true)).once('error', () => end(false))
  })
}
