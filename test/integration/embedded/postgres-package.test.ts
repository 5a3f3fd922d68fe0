import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals'
import { chmod, chown, cp, mkdir, readFile, readdir, rm, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { locateBinaries, type NativeDirectory } from '../../../src/embedded/postgres/locate-binaries.ts'
import { alsoUsed, madeDirectory, newDirectory, pidOf, query, removeMade, removeUsed, start } from '../../support/embedded-postgres.ts'

jest.setTimeout(60_000)

const asRoot = process.getuid?.() === 0

afterEach(removeUsed)
afterAll(removeMade)

describe('the installed package', () => {
  async function copyPackage(to: string): Promise<NativeDirectory> {
    const { directory, version } = await locateBinaries()
    await cp(dirname(directory), to, { recursive: true, verbatimSymlinks: true })
    return { directory: join(to, 'native'), version }
  }

  async function removeLinks(native: string): Promise<void> {
    for (const entry of await readdir(join(native, 'lib'), { withFileTypes: true })) {
      if (entry.isSymbolicLink()) await unlink(join(native, 'lib', entry.name))
    }
  }

  it('works without the links that its install script makes', async () => {
    const directory = await newDirectory()
    const binaries = await copyPackage(join(directory, 'package'))
    await removeLinks(binaries.directory)
    const postgres = await start(join(directory, 'data'), { binaries })
    alsoUsed(join(directory, 'data'))
    expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await postgres.stop()
  })

  if (asRoot) {
    it('and the data are copied to where PostgreSQL can reach them from a clone that only root can enter', async () => {
      const directory = await newDirectory()
      const clone = join(directory, 'clone')
      const roots = [join(directory, 'refuge')]
      for (const path of [clone, ...roots]) await mkdir(path)
      const binaries = await copyPackage(join(clone, 'package'))
      await removeLinks(binaries.directory)
      await chmod(clone, 0o700)
      const wanted = join(clone, 'data')

      const first = await start(wanted, { binaries, relocationRoots: roots })
      await query(first.url, 'CREATE TABLE kept (id integer)')
      await first.stop()
      const place = (await readFile(join(wanted, 'relocated-to'), 'utf8')).trim()
      expect(dirname(place)).toBe(roots[0])
      alsoUsed(place)

      const second = await start(wanted, { binaries, relocationRoots: roots })
      expect(await query(second.url, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 0 }])
      // Left running on purpose: who deletes the data folder means the data, wherever they are.
      await rm(wanted, { recursive: true })
      const third = await start(wanted, { binaries, relocationRoots: roots })
      expect(third.attached).toBe(false)
      await expect(query(third.url, 'SELECT * FROM kept')).rejects.toThrow('does not exist')
      await third.stop()
    })

    it('brings data along that were made while the clone was open', async () => {
      const directory = await newDirectory()
      const roots = [join(directory, 'refuge')]
      const clone = join(directory, 'clone')
      for (const path of [clone, ...roots]) await mkdir(path)
      const first = await start(join(clone, 'data'), { relocationRoots: roots })
      await query(first.url, 'CREATE TABLE kept (id integer); INSERT INTO kept VALUES (7)')
      await first.stop()
      await chmod(clone, 0o700)
      const second = await start(join(clone, 'data'), { relocationRoots: roots })
      expect(await query(second.url, 'SELECT id FROM kept')).toEqual([{ id: 7 }])
      await second.stop()
    })

    it('runs as the owner of data that another user has made', async () => {
      const directory = await madeDirectory()
      await giveEverything(join(directory, 'cluster'), 12_345)
      const postgres = await start(directory)
      expect((await stat(`/proc/${await pidOf(directory)}`)).uid).toBe(12_345)
      await postgres.stop()
    })

    it('takes over data that root has restored', async () => {
      const directory = await madeDirectory()
      await giveEverything(join(directory, 'cluster'), 0)
      await (await start(directory)).stop()
      expect((await stat(join(directory, 'cluster'))).uid).not.toBe(0)
    })
  }

  async function giveEverything(directory: string, id: number): Promise<void> {
    await chown(directory, id, id)
    for (const entry of await readdir(directory, { recursive: true })) await chown(join(directory, entry), id, id)
  }
})
