import { readWords, type OwnWords } from '../../use-cases/read-words.ts'
import type { Language } from '../../wording/language.ts'
import type { UnderstoodText } from '../../../web/sections/understood.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { regionNames } from '../operations/understand.ts'
import { presentUnderstood, thingsUnderstood } from '../present/understood.ts'

/** What a page shows of a text: all that was understood, also what the reader left out of it; null without a text. */
export async function understoodText({ text, without }: OwnWords, language: Language, dependencies: HttpDependencies): Promise<UnderstoodText | null> {
  if (text === '') return null
  const whole = readWords(dependencies, { text, without: [] })
  const presented = presentUnderstood(whole, language, await regionNames(dependencies, whole))
  return {
    things: thingsUnderstood(presented).map((thing) => ({ ...thing, isLeftOut: without.includes(thing.key) })),
    rest: presented.rest.filter(({ key }) => !without.includes(key)).map(({ word }) => word),
  }
}
