import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { UnreadableFile } from '../file/unreadable-file.ts'
import { askPolitely, type Pause } from './ask-politely.ts'

/** Bytes that one file may have: the largest that is published, GeoNames' places of the whole world, has a third. */
const MOST = 1_500 * 1_048_576
/** How often a broken connection is taken up again without a byte coming. */
const MOST_BREAKS = 5
const BREAK_PAUSE = 2_000

/** Which edition a file is, as its server says; kept beside it. */
const edition = z.object({ etag: z.string().nullable(), modified: z.string().nullable() })
type Edition = z.infer<typeof edition>

export interface Downloaded {
  readonly path: string
  readonly size: number
  /** ISO date on which the publisher made it, as the server says; null where it says nothing. */
  readonly date: string | null
  /** Whether it came over the net now; else the one that was here is the newest. */
  readonly isNew: boolean
}

/**
 * Brings a file of others into a folder. One that is here already is asked for only if it changed since; one whose
 * download was broken off, now or in an earlier run, is gone on with where it ended, if it is still the same edition.
 * Fails with UnreadableFile.
 */
export async function downloadFile(address: string, folder: string, service: string, pause: Pause = sleep): Promise<Downloaded> {
  const path = join(folder, fileNameOf(address))
  await mkdir(folder, { recursive: true })
  const here = await readEdition(path)
  for (let breaks = 0; ;) {
    const before = await sizeOf(`${path}.part`)
    const began = before > 0 ? await readEdition(`${path}.part`) : null
    const response = await askPolitely(address, { headers: conditions(here, began, before) }, service, { expected: [304, 416], pause })
    if (response.status === 304 && here !== null) return { path, size: await sizeOf(path), date: dateOf(here), isNew: false }
    if (response.status === 416 || response.status === 304) {
      await response.body?.cancel()
      // What was begun is of an edition that is no more.
      await forget(`${path}.part`)
      if (++breaks < MOST_BREAKS) continue
    }
    const coming: Edition = { etag: response.headers.get('etag'), modified: response.headers.get('last-modified') }
    if (response.ok && await receive(response, path, coming, service)) {
      await rename(`${path}.part`, path)
      await rename(`${path}.part.edition`, `${path}.edition`)
      return { path, size: await sizeOf(path), date: dateOf(coming), isNew: true }
    }
    breaks = await sizeOf(`${path}.part`) > before ? 0 : breaks + 1
    if (breaks >= MOST_BREAKS) throw new UnreadableFile('service_breaks_off', { service, address })
    await pause(BREAK_PAUSE)
  }
}

/** Two files of one name may come from two folders of the server. */
const fileNameOf = (address: string): string => {
  const { pathname } = new URL(address)
  return pathname.split('/').filter((part) => part !== '').slice(-2).join('-') || basename(pathname)
}

/** Bytes are counted as they lie on the server. */
const AS_IT_IS = { 'accept-encoding': 'identity' }

function conditions(here: Edition | null, began: Edition | null, at: number): Record<string, string> {
  const mark = began?.etag?.startsWith('W/') === true ? began.modified : began?.etag ?? began?.modified
  if (mark !== undefined && mark !== null) return { ...AS_IT_IS, range: `bytes=${at}-`, 'if-range': mark }
  return {
    ...AS_IT_IS,
    ...(here === null || here.etag === null ? {} : { 'if-none-match': here.etag }),
    ...(here === null || here.modified === null ? {} : { 'if-modified-since': here.modified }),
  }
}

/** Writes what comes behind what is there, or anew where the whole comes; false where it broke off. */
async function receive(response: Response, path: string, coming: Edition, service: string): Promise<boolean> {
  const { body } = response
  if (body === null) return false
  const goesOn = response.status === 206
  const at = goesOn ? await sizeOf(`${path}.part`) : 0
  await writeFile(`${path}.part.edition`, JSON.stringify(coming))
  let size = at
  const file = await open(`${path}.part`, goesOn ? 'a' : 'w')
  const reader = body.getReader()
  try {
    for (;;) {
      const next = await reader.read().catch(() => null)
      if (next === null) return false
      if (next.done) return true
      size += next.value.length
      if (size > MOST) throw new UnreadableFile('service_sends_too_much', { service, megabytes: MOST / 1_048_576 })
      await file.writeFile(next.value)
    }
  } catch (error) {
    if (error instanceof UnreadableFile) await forget(`${path}.part`)
    await reader.cancel()
    throw error
  } finally {
    await file.close()
  }
}

async function readEdition(path: string): Promise<Edition | null> {
  if (await sizeOf(path) === 0) return null
  const text = await readFile(`${path}.edition`, 'utf8').catch(() => null)
  return text === null ? null : edition.parse(JSON.parse(text))
}

const sizeOf = (path: string): Promise<number> => stat(path).then(({ size }) => size, () => 0)

async function forget(path: string): Promise<void> {
  await rm(path, { force: true })
  await rm(`${path}.edition`, { force: true })
}

function dateOf({ modified }: Edition): string | null {
  const date = new Date(modified ?? '')
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}
