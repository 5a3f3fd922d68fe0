import type { z } from 'zod'
import { thingsUnderstood } from '../http/present/understood.ts'
import type { suggestions } from '../http/schemas/suggestion.ts'
import type { MunicipalityCard } from '../use-cases/municipality-card.ts'
import { formatsOf, type CountedForms } from '../wording/formats.ts'
import type { Language } from '../wording/language.ts'
import { understoodWords } from '../wording/understood-words.ts'

export type SuggestionsAnswer = z.infer<typeof suggestions>

const INHABITANTS: Readonly<Record<Language, CountedForms>> = {
  en: { one: 'inhabitant', other: 'inhabitants' },
  pl: { one: 'mieszkaniec', few: 'mieszkańców', many: 'mieszkańców', other: 'mieszkańca' },
  de: { one: 'Einwohner', other: 'Einwohner' },
  fr: { one: 'habitant', other: 'habitants' },
  uk: { one: 'мешканець', few: 'мешканці', many: 'мешканців', other: 'мешканця' },
}

interface Words {
  readonly chosen: (shown: string, candidates: string) => string
  readonly ofAll: string
  readonly others: string
  readonly score: string
  readonly none: string
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    chosen: (shown, candidates) => `${shown} best of ${candidates} municipalities, all of them ranked`,
    ofAll: 'Of each of them:', others: 'Also called so', score: 'score', none: 'Nobody meets all of these conditions. Take one away.',
  },
  pl: {
    chosen: (shown, candidates) => `Najlepsze ${shown} z ${candidates} samorządów; uszeregowano wszystkie`,
    ofAll: 'O każdej z nich:', others: 'Tak samo nazywają się też', score: 'wynik', none: 'Nikt nie spełnia wszystkich tych warunków. Usuń jeden z nich.',
  },
  de: {
    chosen: (shown, candidates) => `Die besten ${shown} von ${candidates} Kommunen; alle wurden eingestuft`,
    ofAll: 'Über jede von ihnen:', others: 'Ebenso heißen', score: 'Ergebnis', none: 'Niemand erfüllt alle diese Bedingungen. Entfernen Sie eine davon.',
  },
  fr: {
    chosen: (shown, candidates) => `Les ${shown} meilleures de ${candidates} collectivités, toutes classées`,
    ofAll: 'Au sujet de chacune :', others: 'Portent aussi ce nom', score: 'résultat', none: 'Personne ne remplit toutes ces conditions. Retirez-en une.',
  },
  uk: {
    chosen: (shown, candidates) => `Найкращі ${shown} із ${candidates} громад; упорядковано всі`,
    ofAll: 'Про кожну з них:', others: 'Так само називаються', score: 'результат', none: 'Ніхто не відповідає всім цим умовам. Приберіть одну з них.',
  },
}

/**
 * The ranked list as lines for a terminal: each suggestion with what speaks for it (+) and against it (-), why it
 * is not where its score alone would have put it (~), and what is not known (?); what is not known of any of them is said once. `others`: further municipalities that the name could have meant.
 */
export function suggestionLines(
  asker: MunicipalityCard, others: readonly MunicipalityCard[], answer: SuggestionsAnswer, language: Language,
): string[] {
  const words = WORDS[language]
  const { number } = formatsOf(language)
  const score = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  const lines = [whoIs(asker, language)]
  if (others.length > 0) lines.push(`(${words.others}: ${others.map((other) => whoIs(other, language)).join('; ')})`)
  if (answer.understood !== undefined) lines.push(...understoodLines(answer.understood, language))
  for (const { parameter, message } of answer.warnings) lines.push(`! ${parameter}: ${message}`)
  if (answer.items.length === 0) return [...lines, '', answer.loosenText ?? words.none]
  lines.push(words.chosen(number(answer.items.length), number(answer.candidates)))
  if (answer.loosenText !== null) lines.push(answer.loosenText)
  if (answer.balance.text !== null) lines.push(answer.balance.text)
  const unknownOfAll = unknownTexts(answer.items[0]).filter((text) => answer.items.every((item) => unknownTexts(item).includes(text)))
  answer.items.forEach((item, index) => {
    lines.push(
      '',
      `${String(index + 1).padStart(3)}. ${whoIs(item.municipality, language)} – ${words.score} ${score.format(item.score)}`,
      ...item.reasons.map(({ text }) => `     + ${text}`),
      ...item.reservations.map(({ text }) => `     - ${text}`),
      ...(item.placement.text === null ? [] : [`     ~ ${item.placement.text}`]),
      ...unknownTexts(item).filter((text) => !unknownOfAll.includes(text)).map((text) => `     ? ${text}`),
    )
  })
  if (unknownOfAll.length > 0) lines.push('', words.ofAll, ...unknownOfAll.map((text) => `     ? ${text}`))
  return lines
}

/** What was understood of the text, and the words that were not. */
function understoodLines(understood: NonNullable<SuggestionsAnswer['understood']>, language: Language): string[] {
  const words = understoodWords(language)
  const things = thingsUnderstood(understood)
  const { rest } = understood
  return [
    ...(things.length === 0 ? [] : [`${words.understood} ${things.map(({ label }) => label).join('; ')}`]),
    ...(rest.length === 0 ? [] : [`${words.lookedFor} ${rest.map(({ word }) => word).join(', ')}`]),
  ]
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
