/** `npm run register`: loads the register and the sample of partnerships, or brings both up to date. */
import { loadPartnershipSample } from '../../config/sample/schema.ts'
import { loadDefaultRegister } from '../import/load-default-register.ts'
import { loadSample } from '../import/load-sample.ts'
import { PostgresRegisterStore } from '../persistence/postgres-register-store.ts'
import { growHeapBy } from '../shared/small-heap.ts'
import type { RegisterStore } from '../use-cases/ports/register-store.ts'
import { registerProgress } from './register-progress.ts'
import { withDatabase } from './with-database.ts'

/**
 * Compares every record with what is stored, writes what changed, and prints what became of them. Without `always`, an
 * edition that was loaded in full before is left as it is.
 */
export async function runLoadRegister(
  store: RegisterStore, print: (line: string) => void, { always = true }: { readonly always?: boolean } = {},
): Promise<void> {
  const { onProgress, stop } = registerProgress()
  const register = await loadDefaultRegister(store, { always, onProgress }).finally(stop)
  if (register === null) {
    print('Register: as before.')
  } else {
    const { created, changed, unchanged, vanished, erased } = register
    print(`Register: ${created} new, ${changed} changed, ${unchanged} as before.`)
    if (vanished > 0) print(`${vanished} are no longer in the source; they are kept.`)
    if (erased > 0) print(`${erased} were erased here and are left out.`)
  }
  const sample = await loadSample(loadPartnershipSample(), store)
  if (sample === null) {
    print('Sample of partnerships: as before.')
    return
  }
  const { created, changed, removed, kept, leftOut } = sample
  print(`Sample of partnerships: ${created} new, ${changed} changed, ${removed} removed, ${kept} kept as edited.`)
  for (const reason of leftOut) print(`Left out: ${reason}`)
}

if (process.argv[1] === import.meta.filename) {
  growHeapBy(20)
  await withDatabase((database) => runLoadRegister(new PostgresRegisterStore(database), (line) => console.log(line)))
}
