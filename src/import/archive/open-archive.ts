import type { Readable } from 'node:stream'
import { openPromise, type Entry } from 'yauzl'
import { UnreadableFile } from '../file/unreadable-file.ts'

/** Files that an archive may hold: a workbook has some dozens. */
const MOST_ENTRIES = 2_000
/** Files that are named where the one that is needed is not among them. */
const MOST_NAMED = 10

/** A ZIP archive whose files are unpacked one at a time, as they are read, and never beyond what was allowed. */
export interface Archive {
  /** Bytes that each file has when it is unpacked, by its name. */
  readonly sizes: ReadonlyMap<string, number>
  /** The bytes of a file. Fails with UnreadableFile where there is none of that name. */
  read(name: string): Promise<AsyncIterable<Buffer>>
  close(): void
}

/**
 * Opens a ZIP archive. It is told from its directory how much comes out of it, and every file is held to what the
 * directory says: a bomb is refused before a byte of it is unpacked, and one that lies about its size as soon as it
 * goes beyond. Fails with UnreadableFile.
 * @param most bytes that all its files together may have when they are unpacked
 */
export async function openArchive(path: string, most: number): Promise<Archive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw unreadable(error)
  })
  const entries = new Map<string, Entry>()
  try {
    let size = 0
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry)
      size += entry.uncompressedSize
      if (size > most || entries.size > MOST_ENTRIES) throw tooLarge(most)
    }
  } catch (error) {
    zip.close()
    throw unreadable(error)
  }
  return {
    sizes: new Map(Array.from(entries, ([name, { uncompressedSize }]) => [name, uncompressedSize])),
    async read(name) {
      const entry = entries.get(name)
      if (entry === undefined) throw new UnreadableFile('not_in_archive', { name, names: [...entries.keys()].slice(0, MOST_NAMED) })
      if (entry.isEncrypted()) throw new UnreadableFile('protected_by_password', {})
      return bytesOf(await zip.openReadStreamPromise(entry).catch((error: unknown) => {
        throw unreadable(error)
      }))
    },
    close: () => zip.close(),
  }
}

async function* bytesOf(stream: Readable): AsyncGenerator<Buffer> {
  try {
    yield* stream as AsyncIterable<Buffer>
  } catch (error) {
    throw unreadable(error)
  } finally {
    stream.destroy()
  }
}

const tooLarge = (most: number) => new UnreadableFile('archive_too_large', { files: MOST_ENTRIES, megabytes: Math.floor(most / 1_048_576) })

function unreadable(error: unknown): unknown {
  if (error instanceof UnreadableFile) return error
  return new UnreadableFile('archive_damaged', { detail: error instanceof Error ? error.message : String(error) })
}
