import type { Language } from '../language.ts'
import { DATASET_TEXTS, type DatasetTexts } from './catalogue.ts'
import { german } from './de.ts'
import { french } from './fr.ts'
import { polish } from './pl.ts'
import { ukrainian } from './uk.ts'

const texts: Readonly<Record<Exclude<Language, 'en'>, DatasetTexts>> = { pl: polish, de: german, fr: french, uk: ukrainian }
const UNLICENSED = ' (licence not stated)'

/** A text of a dataset in a language, where it is one of ours; what others have written stays as they wrote it. */
export function sayDatasetText(text: string, language: Language): string {
  if (language === 'en') return text
  const own = DATASET_TEXTS.find((known) => known === text)
  if (own !== undefined) return texts[language][own]
  return text.endsWith(UNLICENSED) ? text.slice(0, -UNLICENSED.length) + texts[language][UNLICENSED] : text
}
