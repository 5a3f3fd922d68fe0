import type { RowFindingCode, RowFindingValues } from '../../domain/row-finding.ts'
import { sayDatasetText } from '../dataset-texts/say.ts'
import { formatsOf } from '../formats.ts'
import type { Language } from '../language.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { polish } from './pl.ts'
import type { RowSentences, RowWords } from './sentences.ts'
import { ukrainian } from './uk.ts'

const sentences: Readonly<Record<Language, RowSentences>> = { en: english, pl: polish, de: german, fr: french, uk: ukrainian }

/** Makes sentences of what there is to say of rows of imports. `topic`: the name of a topic in that language. */
export function rowSpeaker(
  language: Language, topic: (id: string) => string,
): <C extends RowFindingCode>(found: { readonly code: C; readonly values: RowFindingValues[C] }) => string {
  const words: RowWords = { formats: formatsOf(language), topic, dataset: (title) => sayDatasetText(title, language) }
  return ({ code, values }) => sentences[language][code](values, words)
}
