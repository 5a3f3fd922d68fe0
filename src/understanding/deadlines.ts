import type { DateWords } from './lexicon.ts'
import { numberOf, SENTENCE, type Token } from './tokens.ts'
import { foldWord } from './word-keys.ts'

export interface Deadline {
  readonly from: number
  readonly to: number
  /** ISO date. */
  readonly date: string
}

/** So many words before a date may stand what makes it a deadline: "submission by". */
const FAR_BEFORE = 4
/** Between the day and the month, and before the year: "15th of March", "1 de octubre de 2027". */
const JOINING = new Set(['of', 'de', 'del', 'st', 'nd', 'rd', 'th', 'er', 'the', 'roku', 'r', 'року'])

/** The date before which something has to be done; null where the text names none. */
export function findDeadline(tokens: readonly Token[], languages: ReadonlyMap<string, DateWords>): Deadline | null {
  for (let at = 0; at < tokens.length; at++) {
    const read = writtenInFigures(tokens, at) ?? dayMonthYear(tokens, at, languages) ?? monthDayYear(tokens, at, languages)
    if (read === null) continue
    const from = deadlineWordBefore(tokens, at, languages)
    if (from !== null) return { from, to: read.to, date: read.date }
  }
  return null
}

interface ReadDate {
  readonly to: number
  readonly date: string
}

function writtenInFigures(tokens: readonly Token[], at: number): ReadDate | null {
  const token = tokens[at]
  if (token?.kind !== 'date') return null
  const parts = token.text.split(/[./\s-]+/u).map(Number)
  const [first = 0, second = 0, third = 0] = parts
  const date = first > 31 ? isoDate(first, second, third) : isoDate(third, second, first)
  return date === null ? null : { to: at + 1, date }
}

function dayMonthYear(tokens: readonly Token[], at: number, languages: ReadonlyMap<string, DateWords>): ReadDate | null {
  if (tokens[at]?.kind !== 'number') return null
  const monthAt = afterJoining(tokens, at + 1)
  const month = monthOf(tokens[monthAt], languages)
  const yearAt = afterJoining(tokens, monthAt + 1)
  return month === null ? null : complete(numberAt(tokens, yearAt), month, numberAt(tokens, at), yearAt + 1)
}

function monthDayYear(tokens: readonly Token[], at: number, languages: ReadonlyMap<string, DateWords>): ReadDate | null {
  const month = monthOf(tokens[at], languages)
  if (month === null) return null
  const yearAt = afterJoining(tokens, at + 2)
  return complete(numberAt(tokens, yearAt), month, numberAt(tokens, at + 1), yearAt + 1)
}

function complete(year: number, month: number, day: number, to: number): ReadDate | null {
  const date = isoDate(year, month, day)
  return date === null ? null : { to, date }
}

function afterJoining(tokens: readonly Token[], at: number): number {
  let position = at
  while (JOINING.has(tokens[position]?.lower ?? '')) position++
  return position
}

function monthOf(token: Token | undefined, languages: ReadonlyMap<string, DateWords>): number | null {
  if (token?.kind !== 'word') return null
  for (const [language, { months }] of languages) {
    const word = foldWord(language, token.lower)
    const month = months.findIndex((names) => names.some((name) => foldWord(language, name.toLowerCase()) === word))
    if (month >= 0) return month + 1
  }
  return null
}

function numberAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  return token?.kind === 'number' ? numberOf(token) : Number.NaN
}

/** A day that exists, of a year in which somebody may want something. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 2000 && year < 2200 ? date.toISOString().slice(0, 10) : null
}

/** Where the word stands that makes the date at `at` a deadline; null where none does. */
function deadlineWordBefore(tokens: readonly Token[], at: number, languages: ReadonlyMap<string, DateWords>): number | null {
  const words = new Set([...languages].flatMap(([language, { by }]) => by.map((phrase) => foldWord(language, phrase.toLowerCase()))))
  for (let from = at - 1; from >= Math.max(0, at - FAR_BEFORE); from--) {
    if (tokens[from + 1]?.breakBefore === SENTENCE) return null
    const said = tokens.slice(from, at)
    for (let to = 1; to <= said.length; to++) {
      const phrase = said.slice(0, to).map(({ lower }) => lower).join(' ')
      if ([...languages.keys()].some((language) => words.has(foldWord(language, phrase)))) return from
    }
  }
  return null
}
