import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { downloadFile } from '../../../src/import/sources/download-file.ts'
import { serveFiles, type FileServer } from '../../support/file-server.ts'
import { inWords } from '../../support/in-words.ts'

const CONTENT = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => at % 251))
let [folder, server]: [string, FileServer | null] = ['', null]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'downloads-'))
  server = await serveFiles({ '/dump/PL.zip': CONTENT })
})
afterEach(async () => {
  await server?.close()
  await rm(folder, { recursive: true })
})

const pauses: number[] = []
const pause = async (milliseconds: number) => pauses.push(milliseconds)
const download = () => downloadFile(`${server?.address ?? ''}dump/PL.zip`, folder, 'GeoNames', pause)

describe('a file of others', () => {
  it('comes whole, with the day it was made, and not again until it changes', async () => {
    const first = await download()
    expect(first).toMatchObject({ size: CONTENT.length, date: '2026-11-25', isNew: true })
    expect(await readFile(first.path)).toEqual(CONTENT)
    expect(await download()).toEqual({ ...first, isNew: false })
    server?.files.set('/dump/PL.zip', Buffer.from('newer'))
    expect(await download()).toMatchObject({ size: 5, isNew: true })
    expect(server?.asked.map(({ status }) => status)).toEqual([200, 304, 200])
  })

  it('that is broken off is gone on with where it ended', async () => {
    if (server !== null) server.breakAfter = 1_000_000
    const { path } = await download()
    expect(await readFile(path)).toEqual(CONTENT)
    expect(server?.asked.map(({ status }) => status).slice(0, 2)).toEqual([200, 206])
    expect(server?.asked.at(-1)?.range).toMatch(/^bytes=[1-9]/)
  })

  it('that changed since it was broken off is begun anew', async () => {
    if (server !== null) server.breakAfter = 0
    await expect(inWords(download)).rejects.toThrow(/breaks off/)
    if (server !== null) server.breakAfter = 1_000_000
    const changed = Buffer.from(CONTENT.toReversed())
    server?.files.set('/dump/PL.zip', changed)
    const { path } = await download()
    expect(await readFile(path)).toEqual(changed)
  })

  it('that is not there is told', async () => {
    server?.files.clear()
    await expect(inWords(download)).rejects.toThrow(/GeoNames does not answer \(404/)
  })
})
