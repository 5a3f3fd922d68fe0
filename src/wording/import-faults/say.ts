import type { ImportFaultCode, ImportFaultValues } from '../../domain/import-fault.ts'
import { formatsOf } from '../formats.ts'
import type { Language } from '../language.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { polish } from './pl.ts'
import type { ImportFaultSentences, ImportFaultWords } from './sentences.ts'
import { ukrainian } from './uk.ts'

const sentences: Readonly<Record<Language, ImportFaultSentences>> = { en: english, pl: polish, de: german, fr: french, uk: ukrainian }

/** Whoever writes `map` and `set` knows the fields by their own names. */
const OF_PROGRAMS: Omit<ImportFaultWords, 'formats'> = { field: (name) => name, isOnPage: false }

/** Makes sentences of why a file cannot be read: what is wrong, where, and what to do. */
export function importFaultSpeaker(
  language: Language, reader: Omit<ImportFaultWords, 'formats'> = OF_PROGRAMS,
): <C extends ImportFaultCode>(fault: { readonly code: C; readonly values: ImportFaultValues[C] }) => string {
  const words: ImportFaultWords = { formats: formatsOf(language), ...reader }
  return ({ code, values }) => sentences[language][code](values, words)
}
