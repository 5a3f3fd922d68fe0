import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { searchKeysCommand } from '../../../src/cli/search-keys.ts'
import { createMeilisearchEngine, type MeilisearchEngine } from '../../../src/search-engine/meilisearch/engine.ts'
import { INDEX_NAME } from '../../../src/search-engine/meilisearch/index-name.ts'
import { ensureKeys, type KeyHolder } from '../../../src/search-engine/meilisearch/keys.ts'
import { DependencyFault } from '../../../src/shared/errors.ts'
import type { SearchEngine } from '../../../src/use-cases/ports/search-engine.ts'
import { startOwnMeilisearch, WITHOUT_OWN_MEILISEARCH } from '../../support/meilisearch.ts'

jest.setTimeout(60_000)

/** Erased long ago: the least that can be written, and enough to see whether writing is allowed. */
const TOMBSTONE = { kind: 'delete', id: 7, version: 3 } as const

// Never one that somebody else uses too: its keys and its live index are replaced.
const server = await startOwnMeilisearch('Keys')
afterAll(() => server?.stop())

if (server === null) {
  describe('keys of Meilisearch', () => {
    it.todo(`are not tested: ${WITHOUT_OWN_MEILISEARCH}`)
  })
} else {
  describe('keys of Meilisearch', () => {
    let directory = ''
    let keys: Readonly<Record<KeyHolder, string>>
    let api: SearchEngine
    let worker: MeilisearchEngine

    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'twinmatch-meilisearch-keys-'))
      keys = await ensureKeys(server.url, server.key)
      api = createMeilisearchEngine({ url: server.url, key: keys.api }).engine
      worker = createMeilisearchEngine({ url: server.url, key: keys.worker })
    })
    afterAll(() => rm(directory, { recursive: true, force: true }))

    /** Status and code of a plain call. */
    const call = async (key: string, method: string, path: string, body?: object) => {
      const response = await fetch(`${server.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return response.status
    }

    it('are the same each time, and two', async () => {
      expect(await ensureKeys(server.url, server.key)).toEqual(keys)
      expect(keys.api).not.toBe(keys.worker)
    })

    it('get their rights back, and stay the same words, when somebody made them otherwise', async () => {
      const own = await fetch(`${server.url}/keys/${keys.api}`, { headers: { authorization: `Bearer ${server.key}` } })
      const { uid } = await own.json() as { uid: string }
      expect(await call(server.key, 'DELETE', `/keys/${keys.api}`)).toBe(204)
      expect(await call(server.key, 'POST', '/keys', { uid, actions: ['*'], indexes: ['*'], expiresAt: null })).toBe(201)
      expect(await call(keys.api, 'GET', '/stats')).toBe(200)
      expect(await ensureKeys(server.url, server.key)).toEqual(keys)
      expect(await call(keys.api, 'GET', '/stats')).toBe(403)
    })

    it('let the API search what the workers made, and write nothing', async () => {
      await expect(api.countFacets({ all: [] }, ['country'])).rejects.toThrow(/not found/)
      await (await worker.index.build()).replaceLive()
      expect(await worker.engine.apply([TOMBSTONE])).toEqual([{ id: 7, result: 'changed' }])
      expect(await api.findNames({ folded: 'lodz', filter: { all: [] }, limit: 5 })).toEqual([])
      expect(await api.findMunicipalities({
        words: '', groups: [], facets: ['country'], sort: 'name', limit: 10, offset: 0,
      })).toMatchObject({ ids: [], total: 0 })
      expect(await api.scoreWords('chór', 5)).toEqual(new Map())
      expect(await api.getDocuments([7])).toEqual([])
      await expect(api.apply([{ ...TOMBSTONE, version: 4 }])).rejects.toThrow(DependencyFault)
      expect(await call(keys.api, 'PATCH', `/indexes/${INDEX_NAME}/settings`, { rankingRules: [] })).toBe(403)
    })

    it('open neither other indexes nor other keys', async () => {
      for (const key of Object.values(keys)) {
        expect(await call(key, 'GET', '/keys')).toBe(403)
        expect(await call(key, 'POST', '/indexes', { uid: 'somebody-elses' })).toBe(403)
        expect(await call(key, 'POST', '/indexes/somebody-elses/search', {})).toBe(403)
        expect(await call(key, 'POST', '/dumps')).toBe(403)
      }
    })

    it('let the workers replace the live index, keep the old one, and clean up', async () => {
      expect(await worker.index.look()).toEqual({ state: 'live', documents: 1 })
      const build = await worker.index.build()
      await build.send([8, TOMBSTONE.id].map((id) => ({ id, version: TOMBSTONE.version, hash: '', content: null })))
      expect(await build.filled()).toEqual(new Map())
      await build.replaceLive()
      expect(await worker.index.look()).toEqual({ state: 'live', documents: 2 })
      await worker.index.build()
      await worker.index.clean()
      const indexes = await fetch(`${server.url}/indexes`, { headers: { authorization: `Bearer ${keys.worker}` } })
      const { results } = await indexes.json() as { results: { uid: string }[] }
      expect(results.map(({ uid }) => uid.replace(/-old-.*/, '-old')).sort()).toEqual([INDEX_NAME, `${INDEX_NAME}-old`])
      await worker.index.retire()
      expect(await worker.index.look()).toEqual({ state: 'missing', documents: 0 })
      await expect(worker.engine.apply([TOMBSTONE])).rejects.toThrow(/no index/)
    })

    it('are shown as settings, or written into a folder for each', async () => {
      const lines: string[] = []
      const command = (parameters: string[]) =>
        searchKeysCommand(async () => keys, (line) => lines.push(line)).parseAsync(parameters, { from: 'user' })
      await command([])
      expect(lines.filter((line) => !line.startsWith('#'))).toEqual([`MEILI_KEY=${keys.api}`, `MEILI_KEY=${keys.worker}`])
      await command(['--directory', join(directory, 'keys')])
      await command(['--directory', join(directory, 'keys')])
      expect(lines.slice(4).join()).not.toContain(keys.api)
      expect(await readFile(join(directory, 'keys', 'worker', 'meili-key'), 'utf8')).toBe(`${keys.worker}\n`)
    })
  })
}
