import type { z } from 'zod'
import type { suggestions } from '../http/schemas/suggestion.ts'
import type { MunicipalityCard } from '../use-cases/municipality-card.ts'
import { formatsOf } from '../wording/formats.ts'
import type { Language } from '../wording/language.ts'

export type SuggestionsAnswer = z.infer<typeof suggestions>

const INHABITANTS = {
  en: { one: 'inhabitant', other: 'inhabitants' },
  pl: { one: 'mieszkaniec', few: 'mieszkańców', many: 'mieszkańców', other: 'mieszkańca' },
}

const WORDS = {
  en: {
    chosen: (shown: string, candidates: string) => `${shown} best of ${candidates} municipalities, all of them ranked`,
    ofAll: 'Of each of them:', others: 'Also called so', score: 'score', none: 'Nobody meets all of these conditions. Take one away.',
  },
  pl: {
    chosen: (shown: string, candidates: string) => `Najlepsze ${shown} z ${candidates} samorządów; uszeregowano wszystkie`,
    ofAll: 'O każdej z nich:', others: 'Tak samo nazywają się też', score: 'wynik', none: 'Nikt nie spełnia wszystkich tych warunków. Usuń jeden z nich.',
  },
} as const

/**
 * The ranked list as lines for a terminal: each suggestion with what speaks for it (+), against it (-) and what is not
 * known (?); what is not known of any of them is said once. `others`: further municipalities that the name could have meant.
 */
export function suggestionLines(
  asker: MunicipalityCard, others: readonly MunicipalityCard[], answer: SuggestionsAnswer, language: Language,
): string[] {
  const words = WORDS[language]
  const { number } = formatsOf(language)
  const score = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  const lines = [whoIs(asker, language)]
  if (others.length > 0) lines.push(`(${words.others}: ${others.map((other) => whoIs(other, language)).join('; ')})`)
  for (const { parameter, message } of answer.warnings) lines.push(`! ${parameter}: ${message}`)
  if (answer.items.length === 0) return [...lines, '', words.none]
  lines.push(words.chosen(number(answer.items.length), number(answer.candidates)))
  const unknownOfAll = unknownTexts(answer.items[0]).filter((text) => answer.items.every((item) => unknownTexts(item).includes(text)))
  answer.items.forEach((item, index) => {
    lines.push(
      '',
      `${String(index + 1).padStart(3)}. ${whoIs(item.municipality, language)} – ${words.score} ${score.format(item.score)}`,
      ...item.reasons.map(({ text }) => `     + ${text}`),
      ...item.reservations.map(({ text }) => `     - ${text}`),
      ...unknownTexts(item).filter((text) => !unknownOfAll.includes(text)).map((text) => `     ? ${text}`),
    )
  })
  if (unknownOfAll.length > 0) lines.push('', words.ofAll, ...unknownOfAll.map((text) => `     ? ${text}`))
  return lines
}

/** What the record of a candidate does not say. */
function unknownTexts(item: SuggestionsAnswer['items'][number] | undefined): string[] {
  return (item?.missing ?? []).filter(({ side }) => side === 'candidate').map(({ text }) => text)
}

function whoIs({ name, country, region, population }: MunicipalityCard, language: Language): string {
  const formats = formatsOf(language)
  return [
    name, region, formats.country(country),
    population === null ? null : formats.counted(population, INHABITANTS[language]),
  ].filter((part) => part !== null).join(', ')
}
