import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Logger } from '../shared/logger.ts'
import type { SnapshotKeeper } from '../use-cases/ports/snapshot-keeper.ts'

/** Bytes of a part's length, before it. */
const LENGTH = 8

/**
 * Keeps the snapshot in a file: first the build that wrote it, then the parts, each after its length. `build`: of what
 * the program consists; what another build has left is not read, since it may count and class differently.
 */
export function snapshotFile({ path, build, log }: { readonly path: string, readonly build: string, readonly log: Logger }): SnapshotKeeper {
  return {
    async read() {
      try {
        const [writtenBy, ...parts] = partsOf(await readFile(path))
        return writtenBy === build ? parts : null
      } catch (err) {
        if (!isAbsence(err)) log.warn({ err }, 'the kept snapshot can not be read; every document is read instead')
        return null
      }
    },
    async write(parts) {
      await mkdir(dirname(path), { recursive: true, mode: 0o711 })
      const beside = `${path}.new`
      const file = await open(beside, 'w', 0o600)
      try {
        await writePart(file, build)
        for (const part of parts) await writePart(file, part)
        await file.sync()
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      } finally {
        await file.close()
      }
      await rename(beside, path)
    },
  }
}

async function writePart(file: Awaited<ReturnType<typeof open>>, part: unknown): Promise<void> {
  const written = serialize(part)
  const length = Buffer.alloc(LENGTH)
  length.writeBigUInt64LE(BigInt(written.length))
  await file.writeFile(length)
  await file.writeFile(written)
}

function partsOf(file: Buffer): unknown[] {
  const parts: unknown[] = []
  for (let at = 0; at < file.length;) {
    const end = at + LENGTH + Number(file.readBigUInt64LE(at))
    if (end > file.length) throw new RangeError('The file ends before its last part does')
    parts.push(deserialize(file.subarray(at + LENGTH, end)))
    at = end
  }
  return parts
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
