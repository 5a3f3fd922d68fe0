import type { FieldFaultCode, FieldFaultValues } from '../../shared/field-fault.ts'
import { formatsOf } from '../formats.ts'
import type { Language } from '../language.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { polish } from './pl.ts'
import type { FieldFaultSentences } from './sentences.ts'
import { ukrainian } from './uk.ts'

const sentences: Readonly<Record<Language, FieldFaultSentences>> = { en: english, pl: polish, de: german, fr: french, uk: ukrainian }

/** Makes sentences of what is wrong with a field: what to write instead. */
export function fieldFaultSpeaker(
  language: Language,
): <C extends FieldFaultCode>(fault: { readonly code: C; readonly values: FieldFaultValues[C] }) => string {
  const formats = formatsOf(language)
  return ({ code, values }) => sentences[language][code](values, formats)
}
