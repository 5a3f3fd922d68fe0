import type { Language } from '../../../src/wording/language.ts'
import { germanDirectory } from './de.ts'
import { englishDirectory } from './en.ts'
import { frenchDirectory } from './fr.ts'
import type { DirectoryLabels } from './labels.ts'
import { polishDirectory } from './pl.ts'
import { ukrainianDirectory } from './uk.ts'

const labels: Readonly<Record<Language, DirectoryLabels>> = {
  en: englishDirectory, pl: polishDirectory, de: germanDirectory, fr: frenchDirectory, uk: ukrainianDirectory,
}

/** The words of lists of municipalities in a language. */
export function directoryLabels(language: Language): DirectoryLabels {
  return labels[language]
}
