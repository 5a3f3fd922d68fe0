import type { Language } from '../../../src/wording/language.ts'
import { germanReference } from './de.ts'
import { englishReference } from './en.ts'
import { frenchReference } from './fr.ts'
import type { ReferenceLabels } from './labels.ts'
import { polishReference } from './pl.ts'
import { ukrainianReference } from './uk.ts'

const labels: Readonly<Record<Language, ReferenceLabels>> = {
  en: englishReference, pl: polishReference, de: germanReference, fr: frenchReference, uk: ukrainianReference,
}

/** The words around the reference of the API. */
export function referenceLabels(language: Language): ReferenceLabels {
  return labels[language]
}
