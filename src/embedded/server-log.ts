import { open, rename, stat, type FileHandle } from 'node:fs/promises'

/** Bytes above which the log of earlier starts is set aside. */
const LARGE = 1_000_000
/** Bytes of the log shown when a start fails. */
const SHOWN = 2_000

/**
 * The file a server writes its messages to. A file and not a pipe: the server outlives us when we are killed, and
 * must then still be able to write.
 */
export interface ServerLog {
  readonly path: string
  readonly file: FileHandle
  /** What was written since it was opened, at most its last 2,000 bytes. */
  recent(): Promise<string>
}

/** Opens the log for appending, readable by its owner only; one above a megabyte is first renamed to `.1`. */
export async function openServerLog(path: string): Promise<ServerLog> {
  let size = (await stat(path).catch(() => null))?.size ?? 0
  if (size > LARGE) {
    await rename(path, `${path}.1`)
    size = 0
  }
  const file = await open(path, 'a+', 0o600)
  return {
    path,
    file,
    async recent() {
      const end = (await file.stat()).size
      const start = Math.max(size, end - SHOWN)
      const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start)
      return buffer.toString('utf8', 0, bytesRead).trim()
    },
  }
}
