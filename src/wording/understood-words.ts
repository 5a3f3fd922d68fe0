import type { Language } from './language.ts'

/** The few words by which an understood thing is told; what they go with stands behind a colon, in whatever form it has. */
export interface UnderstoodWords {
  /** Before the list of what was understood. */
  readonly understood: string
  /** Before the words that were not, which are looked for as they stand. */
  readonly lookedFor: string
  readonly inhabitants: string
  readonly ownSize: string
  readonly distance: string
  readonly language: string
  readonly programme: string
  readonly deadline: string
  readonly atLeast: (value: string) => string
  readonly atMost: (value: string) => string
  readonly between: (least: string, most: string) => string
  readonly not: (label: string) => string
  readonly preferably: (label: string) => string
  readonly us: (label: string) => string
}

const words: Readonly<Record<Language, UnderstoodWords>> = {
  en: {
    understood: 'Understood:', lookedFor: 'Looked for as words:',
    inhabitants: 'inhabitants', ownSize: 'of about your size', distance: 'distance', language: 'language', programme: 'programme', deadline: 'by',
    atLeast: (value) => `at least ${value}`, atMost: (value) => `at most ${value}`, between: (least, most) => `${least} to ${most}`,
    not: (label) => `not: ${label}`, preferably: (label) => `preferably: ${label}`, us: (label) => `about you: ${label}`,
  },
  pl: {
    understood: 'Zrozumiano:', lookedFor: 'Szukane jako słowa:',
    inhabitants: 'mieszkańcy', ownSize: 'podobna wielkość', distance: 'odległość', language: 'język', programme: 'program', deadline: 'termin',
    atLeast: (value) => `od ${value}`, atMost: (value) => `do ${value}`, between: (least, most) => `od ${least} do ${most}`,
    not: (label) => `nie: ${label}`, preferably: (label) => `najlepiej: ${label}`, us: (label) => `o was: ${label}`,
  },
  de: {
    understood: 'Verstanden:', lookedFor: 'Als Wörter gesucht:',
    inhabitants: 'Einwohner', ownSize: 'ähnlich groß', distance: 'Entfernung', language: 'Sprache', programme: 'Programm', deadline: 'Frist',
    atLeast: (value) => `ab ${value}`, atMost: (value) => `bis ${value}`, between: (least, most) => `${least} bis ${most}`,
    not: (label) => `nicht: ${label}`, preferably: (label) => `möglichst: ${label}`, us: (label) => `über Sie: ${label}`,
  },
  fr: {
    understood: 'Compris :', lookedFor: 'Cherchés comme mots :',
    inhabitants: 'habitants', ownSize: 'de taille comparable', distance: 'distance', language: 'langue', programme: 'programme', deadline: 'échéance',
    atLeast: (value) => `au moins ${value}`, atMost: (value) => `au plus ${value}`, between: (least, most) => `de ${least} à ${most}`,
    not: (label) => `pas : ${label}`, preferably: (label) => `de préférence : ${label}`, us: (label) => `sur vous : ${label}`,
  },
  uk: {
    understood: 'Зрозуміло:', lookedFor: 'Шукаємо як слова:',
    inhabitants: 'мешканці', ownSize: 'подібного розміру', distance: 'відстань', language: 'мова', programme: 'програма', deadline: 'термін',
    atLeast: (value) => `від ${value}`, atMost: (value) => `до ${value}`, between: (least, most) => `від ${least} до ${most}`,
    not: (label) => `не: ${label}`, preferably: (label) => `бажано: ${label}`, us: (label) => `про вас: ${label}`,
  },
}

/** How understood things are told in a language. */
export function understoodWords(language: Language): UnderstoodWords {
  return words[language]
}
