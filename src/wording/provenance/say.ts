import type { Provenance, ValueNoteCode, ValueNotes, ValueSourceCode, ValueSources } from '../../matching/provenance.ts'
import { formatsOf } from '../formats.ts'
import type { Language } from '../language.ts'
import type { ProvenanceWords } from './catalogue.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { polish } from './pl.ts'
import { ukrainian } from './uk.ts'

const catalogues: Readonly<Record<Language, ProvenanceWords>> = { en: english, pl: polish, de: german, fr: french, uk: ukrainian }

/** A sentence, and whether it is that of whoever set the values, in whatever language that is. */
export interface ToldProvenance {
  readonly text: string
  readonly isQuoted: boolean
}

/** Where values come from, and what is to be said of that: one part or two. */
export function sayProvenance({ source, note, pairs = 0 }: Pick<Provenance, 'source' | 'note' | 'pairs'>, language: Language): readonly ToldProvenance[] {
  const told = typeof source === 'string' ? quoted(source) : own(saySource(source, pairs, language))
  if (note === undefined) return [told]
  return [told, typeof note === 'string' ? quoted(note) : own(sayNote(note, language))]
}

const own = (text: string): ToldProvenance => ({ text, isQuoted: false })
const quoted = (text: string): ToldProvenance => ({ text: /[.!?]$/.test(text) ? text : `${text}.`, isQuoted: true })

function saySource<C extends ValueSourceCode>(source: { readonly code: C; readonly values: ValueSources[C] }, pairs: number, language: Language): string {
  return catalogues[language].source[source.code]({ ...source.values, pairs }, formatsOf(language), decimalsOf(language))
}

function sayNote<C extends ValueNoteCode>(note: { readonly code: C; readonly values: ValueNotes[C] }, language: Language): string {
  return catalogues[language].note[note.code](note.values, formatsOf(language), decimalsOf(language))
}

/** Numbers with as many decimals as they have, up to three. */
function decimalsOf(language: Language): (value: number) => string {
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })
  return (value) => decimal.format(value)
}
