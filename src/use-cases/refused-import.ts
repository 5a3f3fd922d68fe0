import type { ImportFault } from '../domain/import-fault.ts'
import { CallerFault } from '../shared/errors.ts'

/** A fault, and where in the request it stands: `/file`, or the name of a parameter as in `map/0`. */
export type PlacedImportFault = ImportFault & { readonly field: string }

/** A file, or what was said of it, cannot be used: as data, which becomes words where somebody reads it. */
export class RefusedImport extends CallerFault {
  readonly code = 'invalid-input'
  readonly status = 400
  readonly faults: readonly PlacedImportFault[]
  constructor(faults: readonly PlacedImportFault[]) {
    super(faults.map(({ field, code, values }) => `${field}: ${code} ${JSON.stringify(values)}`).join('; '))
    this.faults = faults
  }
}
