import type { Key, KeyCreation, Meilisearch } from 'meilisearch'
import { isDeepStrictEqual } from 'node:util'
import { calling, createClient } from './client.ts'
import { errorCode } from './error-code.ts'
import { INDEX_PREFIX } from './index-name.ts'

/** Who gets a key of its own: the API, which only reads, and the workers, which keep the indexes. */
export type KeyHolder = 'api' | 'worker'

type KeyDescription = Omit<KeyCreation, 'uid' | 'expiresAt'> & { readonly uid: string }

/**
 * Meilisearch derives a key from its uid and the master key. With fixed uids the keys are the same ones each time,
 * also on a new server, and change exactly when the master key does.
 */
const KEYS: Readonly<Record<KeyHolder, KeyDescription>> = {
  api: {
    uid: '6ef00d30-6f90-4ac3-8727-d594d17fd0b5',
    name: 'twinmatch-api',
    description: 'Searches and reads the municipalities, nothing else',
    actions: ['search', 'documents.get'],
    indexes: [`${INDEX_PREFIX}*`],
  },
  worker: {
    uid: '7d327b9a-ce6b-4055-95f1-fa475acca64b',
    name: 'twinmatch-worker',
    description: 'Makes, fills and replaces the indexes of the municipalities',
    actions: ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.get', 'stats.get'],
    indexes: [`${INDEX_PREFIX}*`],
  },
}

/**
 * Makes the keys where they are missing, and anew where their rights differ from those above; does nothing when they
 * stand. Returns the keys themselves: not for logs. Fails with DependencyFault, also when the master key is wrong.
 */
export async function ensureKeys(url: string, masterKey: string): Promise<Readonly<Record<KeyHolder, string>>> {
  const client = createClient({ url, key: masterKey })
  return { api: await ensureKey(client, KEYS.api), worker: await ensureKey(client, KEYS.worker) }
}

async function ensureKey(client: Meilisearch, wanted: KeyDescription): Promise<string> {
  const what = `key ${wanted.name}`
  const present = await calling(`reading ${what}`, () => readKey(client, wanted.uid))
  if (present !== null && hasRightsOf(present, wanted)) return present.key
  // The rights of a key can't be changed. The new one is the same word, so that who uses it notices a moment only.
  if (present !== null) await calling(`removing ${what}`, () => client.deleteKey(wanted.uid))
  return (await calling(`making ${what}`, () => client.createKey({ ...wanted, expiresAt: null }))).key
}

function hasRightsOf(present: Key, wanted: KeyDescription): boolean {
  const rights = ({ actions, indexes }: Pick<Key, 'actions' | 'indexes'>) => [[...actions].sort(), [...indexes].sort()]
  return isDeepStrictEqual(rights(present), rights(wanted))
}

async function readKey(client: Meilisearch, uid: string): Promise<Key | null> {
  try {
    return await client.getKey(uid)
  } catch (error) {
    if (errorCode(error) === 'api_key_not_found') return null
    throw error
  }
}
