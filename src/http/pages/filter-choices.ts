import { pausedCountries, registerTables } from '../../../config/register/tables.ts'
import { VOCABULARY } from '../../../config/vocabulary/index.ts'
import { formatsOf } from '../../wording/formats.ts'
import type { Language } from '../../wording/language.ts'
import type { Choice, FilterChoices } from '../../../web/sections/suggestion-filters.tsx'
import { topicLabel } from '../present/findings.ts'

/** Made once, since sorting names is slow. */
const choices = new Map<Language, FilterChoices>()

/** What the filters offer in a language to a municipality of `country`: no partner is sought in its own. */
export function filterChoices(language: Language, country: string): FilterChoices {
  const all = choices.get(language) ?? makeChoices(language)
  choices.set(language, all)
  const abroad = ([code]: Choice) => code !== country
  return { ...all, countries: all.countries.filter(abroad), pausedCountries: all.pausedCountries.filter(abroad) }
}

function makeChoices(language: Language): FilterChoices {
  const formats = formatsOf(language)
  const { compare } = new Intl.Collator(language)
  const paused = new Set(pausedCountries().map(({ country }) => country))
  const named = registerTables().countries
    .map(({ country }): Choice => [country, formats.country(country)])
    .sort(([, a], [, b]) => compare(a, b))
  return {
    countries: named.filter(([code]) => !paused.has(code)),
    pausedCountries: named.filter(([code]) => paused.has(code)),
    interests: VOCABULARY.groups.map((group) => ({
      group: topicLabel(group.id, language),
      topics: group.narrower.map((topic): Choice => [topic, topicLabel(topic, language)]),
    })),
  }
}
