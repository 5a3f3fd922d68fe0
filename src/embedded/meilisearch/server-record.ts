import { rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { readIfPresent } from '../files.ts'

const record = z.object({
  pid: z.number().int().positive(),
  port: z.number().int().min(1).max(65_535),
  /** Identity (see `processes.ts`) of the process of ours that is to stop the server. */
  owner: z.string(),
})

/** What we note of a server that we have started: Meilisearch keeps no such file itself. */
export type ServerRecord = z.infer<typeof record>

/** Reads the note; null when there is none or it cannot be understood, as after a crash while it was written. */
export async function readServerRecord(path: string): Promise<ServerRecord | null> {
  const text = await readIfPresent(path)
  if (text === null) return null
  try {
    return record.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export async function writeServerRecord(path: string, value: ServerRecord): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(value), { mode: 0o600 })
  await rename(`${path}.new`, path)
}
