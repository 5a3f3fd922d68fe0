import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { readServerRecord } from '../../src/embedded/meilisearch/server-record.ts'
import { Client, type Answered } from './client.ts'
import type { OwnService } from './service.ts'

/** The Meilisearch that the service has started, asked without the service in between; null when there is none. */
export async function rawMeilisearch({ dataDirectory }: OwnService): Promise<Client | null> {
  const record = await readServerRecord(join(dataDirectory, 'server.json'))
  if (record === null) return null
  const key = await readFile(join(dataDirectory, 'master-key'), 'utf8')
  return new Client(`http://127.0.0.1:${record.port}`, { authorization: `Bearer ${key.trim()}` })
}

const enqueued = z.object({ taskUid: z.int() })
const task = z.object({ status: z.string(), error: z.unknown() })

/** Waits until the engine has done what it has acknowledged with this answer. */
export async function settled(engine: Client, { text }: Pick<Answered, 'text'>): Promise<void> {
  const { taskUid } = enqueued.parse(JSON.parse(text))
  for (;;) {
    const { status, error } = task.parse(JSON.parse((await engine.succeed(`/tasks/${taskUid}`)).text))
    if (status === 'succeeded') return
    if (status === 'failed' || status === 'canceled') throw new Error(`Meilisearch did not do what it was asked: ${JSON.stringify(error)}`)
    await sleep(50)
  }
}
