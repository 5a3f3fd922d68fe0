import { RefusedImport } from '../../src/use-cases/refused-import.ts'
import { importFaultSpeaker } from '../../src/wording/import-faults/say.ts'
import type { Language } from '../../src/wording/language.ts'

/** Does the work; where a file is refused it fails with the sentences that a reader gets. */
export async function inWords<Result>(work: () => Result | Promise<Result>, language: Language = 'en'): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RefusedImport)) throw error
    const say = importFaultSpeaker(language)
    throw new Error(error.faults.map((fault) => `${fault.field}: ${say(fault)}`).join('; '), { cause: error })
  }
}
