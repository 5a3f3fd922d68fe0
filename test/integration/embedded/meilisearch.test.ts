import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { startEmbeddedMeilisearch, type EmbeddedMeilisearch } from '../../../src/embedded/meilisearch.ts'
import { readServerRecord } from '../../../src/embedded/meilisearch/server-record.ts'
import { hasMeilisearch, WITHOUT_OWN_MEILISEARCH } from '../../support/meilisearch.ts'
import { silent } from '../../support/temporary-cluster.ts'

jest.setTimeout(60_000)

const installed = await hasMeilisearch('The embedded server')
let directory = ''
const programs: ChildProcess[] = []

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'twinmatch-meilisearch-'))
})

afterEach(async () => {
  for (const program of programs.splice(0)) program.kill('SIGKILL')
  const record = await readServerRecord(join(directory, 'data', 'server.json'))
  if (record !== null && (await isUp(record.port))) process.kill(record.pid, 'SIGKILL')
  await rm(directory, { recursive: true, force: true, maxRetries: 3 })
})

async function isUp(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/health`).then(({ ok }) => ok, () => false)
}

/** A program named meilisearch that runs the shell commands given. */
async function programThat(commands: string): Promise<string> {
  const path = join(directory, 'bin')
  await mkdir(path)
  await writeFile(join(path, 'meilisearch'), `#!/bin/sh\n${commands}\n`, { mode: 0o755 })
  return path
}

function start(searchPath?: string): Promise<EmbeddedMeilisearch | null> {
  return startEmbeddedMeilisearch({ dataDirectory: join(directory, 'data'), log: silent, ...(searchPath === undefined ? {} : { searchPath }) })
}

describe('without a usable meilisearch on the PATH', () => {
  it('there is none when no folder of the PATH has it', async () => {
    expect(await start(directory)).toBeNull()
  })

  it('there is none when it is too old', async () => {
    expect(await start(await programThat('echo meilisearch 1.12.3'))).toBeNull()
  })

  it('there is none when it does not run', async () => {
    expect(await start(await programThat('exit 1'))).toBeNull()
  })

  it('another port is taken when somebody else has come by the first one', async () => {
    const seen = join(directory, 'seen')
    const program = await programThat(`case "$1" in
      --version) echo meilisearch 1.50.0;;
      *) echo "$2" >>${seen}; [ $(wc -l <${seen}) = 1 ] && echo 'Error: Address already in use (os error 98)' >&2 || echo the disk is full >&2; exit 1;;
    esac`)
    await expect(start(program)).rejects.toThrow('the disk is full')
    const ports = (await readFile(seen, 'utf8')).trim().split('\n')
    expect(new Set(ports).size).toBe(2)
  })

  it('the words of one that ends while starting are told', async () => {
    const program = await programThat('case "$1" in --version) echo meilisearch 1.50.0;; *) echo the disk is full >&2; exit 3;; esac')
    await expect(start(program)).rejects.toThrow(/ended while starting \(exit code 3\); it said: the disk is full/)
  })
})

if (!installed) {
  describe('the embedded Meilisearch', () => {
    it.todo(`is not tested: ${WITHOUT_OWN_MEILISEARCH}`)
  })
} else {
  describe('the embedded Meilisearch', () => {
    async function started(): Promise<EmbeddedMeilisearch> {
      const server = await start()
      if (server === null) throw new Error('meilisearch has left the PATH')
      return server
    }

    async function call(server: EmbeddedMeilisearch, path: string, method = 'GET', body?: object): Promise<unknown> {
      const response = await fetch(`${server.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${server.masterKey}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return response.json()
    }

    async function makeIndex(server: EmbeddedMeilisearch, uid: string): Promise<void> {
      const task = z.object({ taskUid: z.number() }).parse(await call(server, '/indexes', 'POST', { uid }))
      let status = ''
      while (status !== 'succeeded') {
        ({ status } = z.object({ status: z.enum(['enqueued', 'processing', 'succeeded']) }).parse(await call(server, `/tasks/${task.taskUid}`)))
      }
    }

    async function startFromProgram(): Promise<{ program: ChildProcess; url: string; attached: boolean }> {
      const program = spawn(process.execPath, ['--import', 'tsx', 'test/support/hold-meilisearch.ts', join(directory, 'data')],
        { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
      programs.push(program)
      const [line] = await once(program.stdout!, 'data')
      return { program, ...z.object({ url: z.string(), attached: z.boolean() }).parse(JSON.parse(String(line))) }
    }

    it('answers only with the key, which only its user can read', async () => {
      const server = await started()
      expect((await fetch(`${server.url}/indexes`)).status).toBe(401)
      expect(await call(server, '/indexes')).toMatchObject({ results: [] })
      expect((await stat(join(directory, 'data', 'master-key'))).mode & 0o777).toBe(0o600)
      await server.stop()
      await expect(fetch(server.url)).rejects.toThrow('fetch failed')
    })

    it('keeps data and key from one start to the next', async () => {
      const first = await started()
      await makeIndex(first, 'kept')
      await first.stop()
      const second = await started()
      expect(second).toMatchObject({ attached: false, masterKey: first.masterKey })
      expect(await call(second, '/indexes')).toMatchObject({ results: [{ uid: 'kept' }] })
      await second.stop()
    })

    it('is started once by starts at the same moment', async () => {
      const [one, other, third] = await Promise.all([started(), started(), startFromProgram()])
      expect([one, other, third].filter(({ attached }) => !attached)).toHaveLength(1)
      expect(new Set([one.url, other.url, third.url]).size).toBe(1)
    })

    it('is not stopped by one who has only attached', async () => {
      const owner = await startFromProgram()
      const guest = await started()
      expect(guest).toMatchObject({ attached: true, url: owner.url })
      await guest.stop()
      expect((await fetch(`${owner.url}/health`)).ok).toBe(true)
    })

    it('outlives a killed program, and belongs to the next who starts it', async () => {
      const { program, url } = await startFromProgram()
      program.kill('SIGKILL')
      await once(program, 'exit')
      const server = await started()
      expect(server).toMatchObject({ attached: true, url })
      await server.stop()
      await expect(fetch(url)).rejects.toThrow('fetch failed')
    })

    it('starts again after it was killed itself', async () => {
      const first = await started()
      process.kill((await readServerRecord(join(directory, 'data', 'server.json')))!.pid, 'SIGKILL')
      const second = await started()
      expect(second).toMatchObject({ attached: false, masterKey: first.masterKey })
      await second.stop()
    })

    it('begins with an empty folder when its version changes, and removes that of the other version, no other', async () => {
      const made = async (name: string, version: string | null) => {
        await mkdir(join(directory, 'data', name), { recursive: true })
        if (version !== null) await writeFile(join(directory, 'data', name, 'VERSION'), version)
      }
      await made('data-1.49.0', '1.49.0')
      await made('data-backup', '1.49.0')
      await made('data-1.49.0-backup', '1.49.0')
      await made('data-1.48.0', null)
      await made('data-1.47.0', '12')
      await writeFile(join(directory, 'data', 'data-1.46.0'), 'a file')
      const server = await started()
      const present = (await readdir(join(directory, 'data'))).filter((name) => name.startsWith('data-'))
      const others = ['data-1.46.0', 'data-1.47.0', 'data-1.48.0', 'data-1.49.0-backup', 'data-backup']
      expect(present.filter((name) => !others.includes(name))).toEqual([expect.not.stringContaining('1.49.0')])
      expect(present).toEqual(expect.arrayContaining(others))
      await server.stop()
    })
  })
}
