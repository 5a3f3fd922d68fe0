import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readServerRecord } from '../../src/embedded/meilisearch/server-record.ts'
import { Client } from './client.ts'
import type { OwnService } from './service.ts'

/** The Meilisearch that the service has started, asked without the service in between; null when there is none. */
export async function rawMeilisearch({ dataDirectory }: OwnService): Promise<Client | null> {
  const record = await readServerRecord(join(dataDirectory, 'server.json'))
  if (record === null) return null
  const key = await readFile(join(dataDirectory, 'master-key'), 'utf8')
  return new Client(`http://127.0.0.1:${record.port}`, { authorization: `Bearer ${key.trim()}` })
}
