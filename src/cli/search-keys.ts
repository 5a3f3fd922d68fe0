/** `npm run search-keys`: makes the Meilisearch keys of the API and of the workers, with MEILI_URL and MEILI_MASTER_KEY. */
import { Command } from 'commander'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InvalidSettings, readSettings } from '../../config/settings.ts'
import { ensureKeys, type KeyHolder } from '../search-engine/meilisearch/keys.ts'
import { DependencyFault } from '../shared/errors.ts'

type Keys = Readonly<Record<KeyHolder, string>>

const HOLDERS: readonly (readonly [KeyHolder, string])[] = [
  ['api', 'the API: searches and reads'],
  ['worker', 'the workers: make and fill the indexes'],
]

/** The command; `makeKeys` makes the keys or finds them made, `print` gets each line of its output. */
export function searchKeysCommand(makeKeys: () => Promise<Keys>, print: (line: string) => void): Command {
  return new Command('search-keys').description('Keys of Meilisearch for the API and the workers; the same each time')
    .option('--directory <folder>', 'write them to FOLDER/api/meili-key and FOLDER/worker/meili-key instead of showing them')
    .action(async ({ directory }: { directory?: string }) => {
      const keys = await makeKeys()
      for (const [holder, purpose] of HOLDERS) {
        if (directory === undefined) {
          print(`# ${purpose}`)
          print(`MEILI_KEY=${keys[holder]}`)
        } else {
          print(`${await writeKey(join(directory, holder), keys[holder])}: ${purpose}`)
        }
      }
    })
}

/** Writes the key so that who reads the file meanwhile finds it whole. Returns its path. */
async function writeKey(folder: string, key: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'meili-key')
  await rm(`${path}.new`, { force: true })
  await writeFile(`${path}.new`, `${key}\n`, { mode: 0o400 })
  await rename(`${path}.new`, path)
  return path
}

async function keysOfSettings(): Promise<Keys> {
  const { meilisearch, meilisearchMasterKey } = readSettings(process.env)
  if (meilisearch === null || meilisearchMasterKey === null) {
    throw new InvalidSettings(['MEILI_URL and MEILI_MASTER_KEY: must be set, to the Meilisearch whose keys are made'])
  }
  return ensureKeys(meilisearch.url, meilisearchMasterKey)
}

if (process.argv[1] === import.meta.filename) {
  await searchKeysCommand(keysOfSettings, (line) => console.log(line)).parseAsync().catch((error: unknown) => {
    if (!(error instanceof InvalidSettings || error instanceof DependencyFault)) throw error
    console.error(error.message)
    process.exitCode = 1
  })
}
