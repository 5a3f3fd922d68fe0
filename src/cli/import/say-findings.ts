import { rowFindingSpeaker } from '../../http/present/findings.ts'
import type { ImportFault } from '../../domain/import-fault.ts'
import { RefusedCommand } from '../refused.ts'
import { RefusedImport } from '../../use-cases/refused-import.ts'
import type { SayFinding } from '../../use-cases/report-import.ts'
import { importFaultSpeaker } from '../../wording/import-faults/say.ts'
import { DEFAULT_LANGUAGE, spokenLanguage } from '../../wording/language.ts'

/** What `--lang` asks for; English where nothing was asked for, or what is not spoken. */
export interface Spoken {
  readonly lang?: string
}

const languageOf = ({ lang = '' }: Spoken) => spokenLanguage(lang) ?? DEFAULT_LANGUAGE

export const findingsIn = (asked: Spoken): SayFinding => rowFindingSpeaker(languageOf(asked))

export const faultsIn = (asked: Spoken): ((fault: ImportFault) => string) => importFaultSpeaker(languageOf(asked))

/** Does the work; what is refused is told in that language. Fails with RefusedCommand where the work fails with RefusedImport. */
export async function refusedIn<Result>(asked: Spoken, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RefusedImport)) throw error
    const say = faultsIn(asked)
    throw new RefusedCommand(error.faults.map((fault) => ({ field: fault.field, message: say(fault) })))
  }
}
