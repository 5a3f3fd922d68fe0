import { pausedCountries, registerTables } from '../../../config/register/tables.ts'
import { VOCABULARY } from '../../../config/vocabulary/index.ts'
import { formatsOf } from '../../wording/formats.ts'
import type { Language } from '../../wording/language.ts'
import type { Choice } from '../../../web/sections/choices.tsx'
import type { PartnerChoices } from '../../../web/sections/partner-filters.tsx'
import { topicLabel } from '../present/findings.ts'

export type FilterChoices = Omit<PartnerChoices, 'regions'>

/** Languages that municipalities of the register's countries work in, official or spoken by minorities of some size. */
const WORKING_LANGUAGES = [
  'az', 'be', 'bg', 'bs', 'ca', 'cs', 'cy', 'da', 'de', 'el', 'en', 'es', 'et', 'eu', 'fi', 'fo', 'fr', 'ga', 'gl', 'hr', 'hu', 'hy', 'is',
  'it', 'ka', 'lb', 'lt', 'lv', 'mk', 'mt', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv', 'tr', 'uk',
]
/** Made once, since sorting names is slow. */
const choices = new Map<Language, FilterChoices>()

/** What filters offer in a language to a municipality of `country`: no partner is sought in its own. */
export function filterChoices(language: Language, country: string): FilterChoices {
  const all = choices.get(language) ?? makeChoices(language)
  choices.set(language, all)
  const abroad = ([code]: Choice) => code !== country
  return { ...all, countries: all.countries.filter(abroad), pausedCountries: all.pausedCountries.filter(abroad) }
}

/** Every country of the register, by name. */
export function countryChoices(language: Language): readonly Choice[] {
  const { countries, pausedCountries: paused } = filterChoices(language, '')
  const { compare } = new Intl.Collator(language)
  return [...countries, ...paused].sort(([, a], [, b]) => compare(a, b))
}

function makeChoices(language: Language): FilterChoices {
  const formats = formatsOf(language)
  const { compare } = new Intl.Collator(language)
  const paused = new Set(pausedCountries().map(({ country }) => country))
  const byName = (list: readonly Choice[]) => list.toSorted(([, a], [, b]) => compare(a, b))
  const named = byName(registerTables().countries.map(({ country }) => [country, formats.country(country)]))
  return {
    countries: named.filter(([code]) => !paused.has(code)),
    pausedCountries: named.filter(([code]) => paused.has(code)),
    interests: VOCABULARY.groups.map((group) => ({
      group: topicLabel(group.id, language),
      topics: group.narrower.map((topic): Choice => [topic, topicLabel(topic, language)]),
    })),
    languages: byName(WORKING_LANGUAGES.map((code) => [code, formats.language(code)])),
  }
}
