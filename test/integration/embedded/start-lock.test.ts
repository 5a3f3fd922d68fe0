import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identityOf, isRunning } from '../../../src/embedded/processes.ts'
import { withStartLock } from '../../../src/embedded/start-lock.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'twinmatch-lock-'))
})
afterEach(() => rm(directory, { recursive: true }))

describe('the start lock', () => {
  it('lets one work at a time, and leaves nothing behind', async () => {
    let working = 0
    let most = 0
    const work = async () => {
      working += 1
      most = Math.max(most, working)
      await new Promise((resolve) => setTimeout(resolve, 5))
      working -= 1
    }
    await Promise.all(Array.from({ length: 5 }, () => withStartLock(join(directory, 'lock'), work)))
    expect(most).toBe(1)
    expect(await readdir(directory)).toEqual([])
  })

  it('is free again after work that failed', async () => {
    const failing = withStartLock(join(directory, 'lock'), () => Promise.reject(new Error('no luck')))
    await expect(failing).rejects.toThrow('no luck')
    expect(await withStartLock(join(directory, 'lock'), () => Promise.resolve('done'))).toBe('done')
  })

  it.each(['', '4194303 1\nthat process is gone', `${process.pid} 1\nthat number has been given anew`])('passes over one left as %j', async (text) => {
    await writeFile(join(directory, 'lock'), text)
    expect(await withStartLock(join(directory, 'lock'), () => Promise.resolve('done'))).toBe('done')
  })
})

describe('the identity of a process', () => {
  it('tells it from others that had its number', async () => {
    const identity = await identityOf(process.pid)
    expect(identity).toMatch(new RegExp(`^${process.pid} `))
    expect(await isRunning(String(identity))).toBe(true)
    expect(await isRunning(`${process.pid} long ago`)).toBe(false)
    expect(await isRunning('nonsense')).toBe(false)
  })
})
