import type { Field } from '../../domain/import-fields.ts'
import type { ImportKind } from '../../domain/import-kind.ts'
import { CODE_SCHEMES } from '../../domain/municipality.ts'

/** Whether a file with these fields can say anything: what every row must have, as alternatives of which one is enough. */
export const NEEDED: Readonly<Record<ImportKind, readonly (readonly Field[])[]>> = {
  partnerships: [[...naming('a')], [...naming('b')]],
  interests: [[...naming(null)], ['topic', 'signal']],
  municipalities: [[...naming(null)]],
  profiles: [[...naming(null)]],
}

function naming(side: 'a' | 'b' | null): Field[] {
  return (['name', 'id', ...CODE_SCHEMES] as const).map((field) => (side === null ? field : `${side}_${field}` as const))
}
