import type { Language } from './language.ts'

/** Forms of a counted noun by plural category; `other` stands in for those a language lacks. */
export type CountedForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** Figures, names and lists as a language writes them. */
export interface Formats {
  number(value: number): string
  /** A ratio with at most one decimal: `2.5`, `12`. */
  ratio(value: number): string
  /** A ratio with the noun in the form that the printed figure asks for: `2,5 raza`, `12 razy`. */
  countedRatio(value: number, forms: CountedForms): string
  /** A share of 0 to 1; small ones with one decimal, and those that are nearly all, which never read as all. */
  share(value: number): string
  /** Metres as kilometres, with at most two significant figures lost: `850 m`, `4.2 km`, `1,240 km`. */
  distance(metres: number): string
  /** Whole metres: `1,240 m`. */
  metres(value: number): string
  /** The number with the noun in its right form: `2 partnerstwa`, `5 partnerstw`. Estimated counts are rounded: things are whole. */
  counted(value: number, forms: CountedForms): string
  /** The noun alone in the form that the number asks for. */
  form(value: number, forms: CountedForms): string
  and(items: readonly string[]): string
  or(items: readonly string[]): string
  country(code: string): string
  language(code: string): string
  /** An ISO date in words. */
  date(iso: string): string
  /** Between a name and what is said of it; French has a space that does not break before it. */
  readonly colon: string
}

const formats = new Map<Language, Formats>()

/** The formats of a language; made once. */
export function formatsOf(language: Language): Formats {
  const known = formats.get(language)
  if (known !== undefined) return known
  const made = makeFormats(language)
  formats.set(language, made)
  return made
}

/** The largest share that is not all of it. */
const NEARLY_ALL = 0.999

/** Dates and lists in English are written as in Europe: 1 November 2026; A, B and C. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', pl: 'pl', de: 'de', fr: 'fr', uk: 'uk' }

function makeFormats(language: Language): Formats {
  const locale = LOCALES[language]
  const number = new Intl.NumberFormat(locale)
  const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const smallPercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits })
  const metre = unit('meter', 0)
  const kilometre = unit('kilometer', 0)
  const kilometreAndTenth = unit('kilometer', 1)
  const plural = new Intl.PluralRules(locale)
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' })
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' })
  const countries = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  const languages = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' })
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const writeDate = DATES_MENDED[language] ?? ((date: string) => date)
  const form = (value: number, forms: CountedForms) => forms[plural.select(value)] ?? forms.other
  const roundRatio = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value))
  return {
    number: (value) => number.format(value),
    ratio: (value) => oneDecimal.format(roundRatio(value)),
    countedRatio: (value, forms) => `${oneDecimal.format(roundRatio(value))} ${form(roundRatio(value), forms)}`,
    share: (value) => (value < 0.1 || (value > 0.99 && value < 1) ? smallPercent : percent).format(value < 1 ? Math.min(value, NEARLY_ALL) : value),
    distance(metres) {
      if (metres < 1_000) return metre.format(Math.round(metres / 50) * 50)
      return (metres < 10_000 ? kilometreAndTenth : kilometre).format(metres / 1_000)
    },
    metres: (value) => metre.format(value),
    counted: (value, forms) => `${number.format(Math.round(value))} ${form(Math.round(value), forms)}`,
    form,
    and: (items) => conjunction.format(items),
    or: (items) => disjunction.format(items),
    country: (code) => countries.of(code) ?? code,
    language: (code) => languages.of(code) ?? code,
    date: (iso) => writeDate(dates.format(new Date(`${iso}T00:00:00Z`))),
    colon: language === 'fr' ? '\u00a0: ' : ': ',
  }
}

/** What Intl leaves out: the first of a month is an ordinal in French (1er novembre 2026); the word for "year" stays with it in Ukrainian. */
const DATES_MENDED: Readonly<Partial<Record<Language, (date: string) => string>>> = {
  fr: (date) => date.replace(/^1(?=\s)/, '1er'),
  uk: (date) => date.replace(/\s(?=р\.$)/, '\u00a0'),
}
