import type { Meilisearch, Settings } from 'meilisearch'
import { isDeepStrictEqual } from 'node:util'
import { MeilisearchApiError } from 'meilisearch'
import { calling, failure, finished, succeeded } from './client.ts'
import { INDEX_SETTINGS } from './index-settings.ts'

/** Whether every setting of ours stands in the index as it should; what we do not set is not compared. */
export function settingsAgree(wanted: unknown, present: unknown): boolean {
  if (Array.isArray(wanted) || wanted === null || typeof wanted !== 'object') return isDeepStrictEqual(wanted, present)
  if (present === null || typeof present !== 'object') return false
  return Object.entries(wanted).every(([key, value]) => settingsAgree(value, Reflect.get(present, key)))
}

/**
 * Makes the index where it is missing and sends the settings where they differ. Sending settings re-indexes
 * everything, so they are compared first. Several processes may call it at once.
 */
export async function prepareIndex(client: Meilisearch, uid: string): Promise<void> {
  const present = await calling('reading settings', () => readSettings(client, uid))
  if (present === null) await makeIndex(client, uid)
  if (present === null || !settingsAgree(INDEX_SETTINGS, present)) {
    await succeeded(client, `setting up index ${uid}`, () => client.index(uid).updateSettings(INDEX_SETTINGS))
  }
}

async function makeIndex(client: Meilisearch, uid: string): Promise<void> {
  const what = `making index ${uid}`
  const task = await finished(client, what, () => client.createIndex(uid, { primaryKey: 'id' }))
  // Another process was faster.
  if (task.status === 'failed' && task.error?.code !== 'index_already_exists') throw failure(what, task)
}

async function readSettings(client: Meilisearch, uid: string): Promise<Settings | null> {
  try {
    return await client.index(uid).getSettings()
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null
    throw error
  }
}
