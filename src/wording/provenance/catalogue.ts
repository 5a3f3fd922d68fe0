import type { ValueNoteCode, ValueNotes, ValueSourceCode, ValueSources } from '../../matching/provenance.ts'
import type { Formats } from '../formats.ts'

/** How a language tells where ranking values come from: whole sentences, without the date. */
export interface ProvenanceWords {
  /** `pairs`: the partnerships they were fitted on. */
  readonly source: { readonly [C in ValueSourceCode]: (values: ValueSources[C] & { readonly pairs: number }, formats: Formats, decimal: (value: number) => string) => string }
  readonly note: { readonly [C in ValueNoteCode]: (values: ValueNotes[C], formats: Formats, decimal: (value: number) => string) => string }
}
