import type { RegisterStore } from '../use-cases/ports/register-store.ts'
import type { LoadableRegister, LoadCounts } from './load-register.ts'

/** What loading a register would do; nothing is written. */
export function previewRegister({ records, datasets }: LoadableRegister, store: RegisterStore): Promise<LoadCounts> {
  return store.exclusively(async (load) => {
    const [known, erased] = [await load.knownEntries(), await load.erasedKeys()]
    const counts = { created: 0, changed: 0, unchanged: 0, erased: 0 }
    let met = 0
    for (const { sourceKey, hash } of records) {
      const here = known.get(sourceKey)
      if (here?.datasetId === datasets[0].id && !erased.has(sourceKey)) met++
      counts[erased.has(sourceKey) ? 'erased' : here === undefined ? 'created' : here.sourceHash === hash ? 'unchanged' : 'changed']++
    }
    return { ...counts, vanished: [...known.values()].filter(({ datasetId }) => datasetId === datasets[0].id).length - met }
  })
}
