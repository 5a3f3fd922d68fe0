import type { Language } from '../../../src/wording/language.ts'
import { germanFrame } from './de.ts'
import { englishFrame } from './en.ts'
import { frenchFrame } from './fr.ts'
import type { FrameLabels } from './labels.ts'
import { polishFrame } from './pl.ts'
import { ukrainianFrame } from './uk.ts'

const labels: Readonly<Record<Language, FrameLabels>> = {
  en: englishFrame, pl: polishFrame, de: germanFrame, fr: frenchFrame, uk: ukrainianFrame,
}

/** The words of the frame in a language. */
export function frameLabels(language: Language): FrameLabels {
  return labels[language]
}
