import { fieldName } from '../../../web/labels/import/field-name.ts'
import type { ImportFault } from '../../domain/import-fault.ts'
import { importFaultSpeaker } from '../../wording/import-faults/say.ts'
import type { Language } from '../../wording/language.ts'
import type { PlacedImportFault } from '../../use-cases/refused-import.ts'
import { FaultyRequest, placeOfField } from '../faults.ts'

/** Makes sentences of faults for whoever has the columns of the file on the page. */
export function pageFaultSpeaker(language: Language): (fault: ImportFault) => string {
  return importFaultSpeaker(language, { field: (name) => fieldName(language, name), isOnPage: true })
}

/** A refused file as a request with faults, in words and as data. */
export function faultyUpload(faults: readonly PlacedImportFault[], language: Language): FaultyRequest {
  const say = importFaultSpeaker(language)
  const located = faults.map((fault) => ({
    ...placeOfField(fault.field, []), message: say(fault), code: fault.code, values: { ...fault.values },
  }))
  return new FaultyRequest(located, language, located.map(({ message }) => message).join(' '))
}
