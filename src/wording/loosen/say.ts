import type { Condition } from '../../domain/filter.ts'
import { formatsOf } from '../formats.ts'
import type { Language } from '../language.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import type { LoosenWords } from './loosen-words.ts'
import { polish } from './pl.ts'
import { ukrainian } from './uk.ts'

const catalogues: Readonly<Record<Language, LoosenWords>> = { en: english, pl: polish, de: german, fr: french, uk: ukrainian }

/** A condition with its value in words, and how many there would be to choose from without it. */
export interface CostlyCondition {
  readonly condition: Condition
  readonly value: string
  readonly candidates: number
}

/**
 * What would make a short list longer, in two sentences.
 * @param candidates how many there are to choose from
 * @param costliest null where no condition alone costs anything
 */
export function sayLoosen(candidates: number, costliest: CostlyCondition | null, language: Language): string {
  const words = catalogues[language]
  const { number } = formatsOf(language)
  const short = candidates === 0 ? words.nobody : words.only(number(candidates))
  if (costliest === null) return `${short} ${words.noneAlone}`
  return `${short} ${words.costsMost(`${words.condition[costliest.condition]} (${costliest.value})`, number(costliest.candidates))}`
}

/** What stands for every country, where a condition is on none. */
export const sayAnyCountry = (language: Language): string => catalogues[language].anyCountry
