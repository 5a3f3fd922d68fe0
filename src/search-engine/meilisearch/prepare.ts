import type { Meilisearch, Settings } from 'meilisearch'
import { isDeepStrictEqual } from 'node:util'
import { MeilisearchApiError } from 'meilisearch'
import { calling, succeeded } from './client.ts'
import { INDEX_SETTINGS } from './index-settings.ts'

/** Whether every setting of ours stands in the index as it should; what we do not set is not compared. */
export function settingsAgree(wanted: unknown, present: unknown): boolean {
  if (Array.isArray(wanted) || wanted === null || typeof wanted !== 'object') return isDeepStrictEqual(wanted, present)
  if (present === null || typeof present !== 'object') return false
  return Object.entries(wanted).every(([key, value]) => settingsAgree(value, Reflect.get(present, key)))
}

/**
 * Makes the index where it is missing and sends the settings where they differ. Sending settings re-indexes
 * everything, so they are compared first.
 */
export async function prepareIndex(client: Meilisearch, uid: string): Promise<void> {
  const present = await calling('reading settings', () => readSettings(client, uid))
  if (present === null) await succeeded(client, `making index ${uid}`, () => client.createIndex(uid, { primaryKey: 'id' }))
  if (present === null || !settingsAgree(INDEX_SETTINGS, present)) {
    await succeeded(client, `setting up index ${uid}`, () => client.index(uid).updateSettings(INDEX_SETTINGS))
  }
}

async function readSettings(client: Meilisearch, uid: string): Promise<Settings | null> {
  try {
    return await client.index(uid).getSettings()
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null
    throw error
  }
}
