import { setImmediate as breathe } from 'node:timers/promises'
import { GEONAMES_DATASET_ID } from '../../config/register/datasets.ts'
import { registerTables } from '../../config/register/tables.ts'
import type { RegisterStore } from '../use-cases/ports/register-store.ts'
import { registerFingerprint } from './fingerprint.ts'
import { isOfDump } from './geonames-dump/fingerprint.ts'
import { buildRegister } from './geonames/build-register.ts'
import { readRegisterSources } from './geonames/read-sources.ts'
import { loadRegister, type LoadCounts, type LoadProgress } from './load-register.ts'

export interface DefaultRegisterOptions {
  /** Compare every record even when this edition was loaded in full before. */
  readonly always?: boolean
  readonly onProgress?: (progress: LoadProgress | { readonly phase: 'reading' }) => void
}

/**
 * Loads the European register that comes with the project, unless this very edition, or one made of a daily dump, is
 * loaded already: then it returns null within milliseconds. Reading and building take some seconds without letting
 * anything else run.
 */
export async function loadDefaultRegister(
  store: RegisterStore,
  { always = false, onProgress = () => undefined }: DefaultRegisterOptions = {},
): Promise<LoadCounts | null> {
  const fingerprint = registerFingerprint()
  const loaded = await store.loadedFingerprint(GEONAMES_DATASET_ID)
  if (!always && (loaded === fingerprint || isOfDump(loaded))) return null
  onProgress({ phase: 'reading' })
  await breathe()
  const { sources, datasets } = readRegisterSources(registerTables())
  return loadRegister({ records: buildRegister(sources), datasets, fingerprint }, store, onProgress)
}
