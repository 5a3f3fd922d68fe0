import { importFault, type ImportFault, type ImportFaultCode, type ImportFaultValues } from '../../domain/import-fault.ts'
import { RefusedImport } from '../../use-cases/refused-import.ts'

/** The file as a whole cannot be used: nothing of it is. Says where it goes wrong. */
export class UnreadableFile<C extends ImportFaultCode = ImportFaultCode> extends RefusedImport {
  readonly fault: ImportFault

  constructor(code: C, values: ImportFaultValues[C]) {
    const fault = importFault(code, values) as ImportFault
    super([{ field: '/file', ...fault }])
    this.fault = fault
  }
}
