import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { findServer } from '../../../src/embedded/postgres/find-server.ts'
import { serves } from '../../../src/embedded/processes.ts'
import { madeDirectory, newDirectory, pidOf, query, removeMade, removeUsed, start } from '../../support/embedded-postgres.ts'

jest.setTimeout(60_000)

const programs: ChildProcess[] = []

afterEach(async () => {
  for (const program of programs.splice(0)) program.kill('SIGKILL')
  await removeUsed()
})
afterAll(removeMade)

/** Starts the database from a program of its own, as `npm start` does, and tells what that prints. */
async function startFromProgram(directory: string): Promise<{ program: ChildProcess; url: string; attached: boolean }> {
  const program = spawn(process.execPath, ['--import', 'tsx', 'test/support/hold-postgres.ts', directory],
    { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  programs.push(program)
  const [line] = await once(program.stdout!, 'data')
  return { program, ...z.object({ url: z.string(), attached: z.boolean() }).parse(JSON.parse(String(line))) }
}

describe('the embedded PostgreSQL', () => {
  it('starts on an empty folder, on loopback, with a password that only its user can read', async () => {
    const directory = await newDirectory()
    const postgres = await start(directory)
    expect(postgres.attached).toBe(false)
    expect(await query(postgres.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    expect(await query(postgres.url, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
    const wrong = new URL(postgres.url)
    wrong.password = 'guessed'
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
    expect((await stat(join(directory, 'cluster', 'launcher-password'))).mode & 0o777).toBe(0o600)
    await postgres.stop()
  })

  it('understands letters beyond ASCII, in folding and in trigrams', async () => {
    const postgres = await start(await madeDirectory())
    await query(postgres.url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent')
    expect(await query(postgres.url, "SELECT lower('ŁÓDŹ') AS lower, unaccent('Łódź') AS plain, cardinality(show_trgm('łódź')) AS trigrams"))
      .toEqual([{ lower: 'łódź', plain: 'Lodz', trigrams: 5 }])
    await postgres.stop()
  })

  it('keeps data and port from one start to the next', async () => {
    const directory = await madeDirectory()
    const first = await start(directory)
    await query(first.url, 'CREATE TABLE kept (id integer); INSERT INTO kept VALUES (7)')
    await first.stop()
    const second = await start(directory)
    expect(second).toMatchObject({ attached: false })
    expect(await query(second.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }])
    await second.stop()
  })

  it('is gone when stop resolves, and stop may be called again', async () => {
    const directory = await madeDirectory()
    const postgres = await start(directory)
    const pid = await pidOf(directory)
    await Promise.all([postgres.stop(), postgres.stop()])
    expect(await serves(pid, join(directory, 'cluster'))).toBe(false)
    await expect(query(postgres.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
  })

  it('serves several users, of whom the last to leave stops it', async () => {
    const directory = await madeDirectory()
    const first = await start(directory)
    const second = await start(directory)
    expect(second).toMatchObject({ attached: true, url: first.url })
    await first.stop()
    expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await second.stop()
    expect(await findServer(join(directory, 'cluster'))).toEqual({ state: 'absent' })
  })

  it('is started once by starts at the same moment', async () => {
    const directory = await newDirectory()
    const all = await Promise.all([start(directory), start(directory), startFromProgram(directory)])
    expect(all.filter(({ attached }) => !attached)).toHaveLength(1)
    expect(new Set(all.map(({ url }) => url)).size).toBe(1)
    expect(await query(all[2].url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await Promise.all([all[0].stop(), all[1].stop()])
  })

  it('takes another port when its last one is taken, but not another than the one it was told', async () => {
    const directory = await madeDirectory()
    const first = await start(directory)
    await first.stop()
    const other = createServer().listen(first.port, '127.0.0.1')
    await once(other, 'listening')
    const second = await start(directory)
    expect(second.port).not.toBe(first.port)
    await second.stop()
    await expect(start(directory, { port: first.port })).rejects.toThrow(`Port ${first.port} of 127.0.0.1 is taken`)
    other.close()
  })

  it('refuses data of another major version, and says what to do', async () => {
    const directory = await madeDirectory()
    await writeFile(join(directory, 'cluster', 'PG_VERSION'), '9\n')
    await expect(start(directory)).rejects.toThrow(/made by PostgreSQL 9 .* pg_dump, or delete it .* set DATABASE_URL/)
  })

  it('tells what the server said when it does not start', async () => {
    await expect(start(await newDirectory(), { settings: { shared_buffers: 'plenty' } })).rejects.toThrow(/invalid value .*shared_buffers/)
  })
})

describe('after a hard end', () => {
  it('of the program, the server stays, and the next start goes on with it and can stop it', async () => {
    const directory = await madeDirectory()
    const { program, url } = await startFromProgram(directory)
    await query(url, 'CREATE TABLE kept (id integer)')
    const pid = await pidOf(directory)
    program.kill('SIGKILL')
    await once(program, 'exit')

    const postgres = await start(directory)
    expect(postgres).toMatchObject({ attached: true, url })
    expect(await query(postgres.url, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 0 }])
    await postgres.stop()
    expect(await serves(pid, join(directory, 'cluster'))).toBe(false)
  })

  it('of the server, the next start recovers what was committed', async () => {
    const directory = await madeDirectory()
    const first = await start(directory)
    await query(first.url, 'CREATE TABLE kept (id integer); INSERT INTO kept VALUES (7)')
    process.kill(await pidOf(directory), 'SIGKILL')
    const second = await start(directory)
    expect(second.attached).toBe(false)
    expect(await query(second.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }])
    await second.stop()
    await first.stop()
  })

  it('of the machine, a pid file whose number another program has now is passed over', async () => {
    const directory = await madeDirectory()
    const file = join(directory, 'cluster', 'postmaster.pid')
    await writeFile(file, `${process.pid}\n${join(directory, 'cluster')}\n1795418052\n5432\n\n127.0.0.1\n  1 1\nready   \n`)
    const postgres = await start(directory)
    expect(postgres.attached).toBe(false)
    await postgres.stop()
  })

  it('of the machine, an empty pid file is passed over', async () => {
    const directory = await madeDirectory()
    const file = join(directory, 'cluster', 'postmaster.pid')
    await writeFile(file, '')
    await utimes(file, 0, 0)
    await (await start(directory)).stop()
    expect(await readdir(join(directory, 'cluster'))).not.toContain('postmaster.pid')
  })

  it('of a start, what that left unfinished is no obstacle', async () => {
    const directory = await newDirectory()
    await mkdir(join(directory, 'unfinished-1', 'cluster'), { recursive: true })
    await utimes(join(directory, 'unfinished-1'), 0, 0)
    await (await start(directory)).stop()
    expect(await readdir(directory)).not.toContain('unfinished-1')
  })

  it('Ctrl-C in the terminal reaches the program, not the server', async () => {
    const directory = await madeDirectory()
    const { program, url } = await startFromProgram(directory)
    process.kill(-program.pid!, 'SIGINT')
    await once(program, 'exit')
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})
