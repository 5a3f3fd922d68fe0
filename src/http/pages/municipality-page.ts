import { z } from 'zod'
import { registerTables } from '../../../config/register/tables.ts'
import { VOCABULARY } from '../../../config/vocabulary/index.ts'
import { getMunicipality } from '../../use-cases/get-municipality.ts'
import { suggestPartners, type SuggestedPartners } from '../../use-cases/suggest-partners.ts'
import { formatsOf } from '../../wording/formats.ts'
import type { Language } from '../../wording/language.ts'
import { MunicipalityPage } from '../../../web/pages/municipality.tsx'
import type { FilterChoices, FilterValues } from '../../../web/sections/suggestion-filters.tsx'
import type { WordedSuggestion } from '../../../web/sections/suggestions.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { explanationPresenter, topicLabel } from '../present/findings.ts'
import { countries, id, interests, population } from '../schemas/parameters.ts'
import { wantedFrom } from '../schemas/wanted.ts'
import type { PageRequest } from './page-request.ts'

/** As many suggestions as a page shows. */
const SHOWN = 20

const filters = z.object({ country: countries, interest: interests, population })

/** The page of one municipality with its ranked suggestions. Fails like the use cases behind it. */
export async function municipalityPage({ query, language }: PageRequest, path: string, dependencies: HttpDependencies) {
  const asked = id.safeParse(path)
  const record = await getMunicipality(dependencies, asked.success ? asked.data : 0)
  const values = filterValues(query)
  const range = values.population.min === '' && values.population.max === '' ? undefined
    : `${values.population.min}..${values.population.max}`
  const read = filters.safeParse({ country: values.country, interest: values.interest, population: range })
  const found = read.success ? await suggestPartners(dependencies, {
    asker: { id: record.card.id }, wanted: wantedFrom(read.data), words: '', weights: {}, limit: SHOWN, facets: [],
  }) : null
  return MunicipalityPage({
    language, record,
    filters: values,
    choices: choicesIn(language),
    faults: read.success ? [] : [...new Set(read.error.issues.map(({ message }) => message))],
    suggestions: found === null ? [] : worded(found, language),
    degraded: dependencies.isDegraded(),
    topic: (topic) => topicLabel(topic, language),
  })
}

function filterValues(query: ReadonlyMap<string, readonly string[]>): FilterValues {
  const value = (name: string) => (query.get(name)?.[0] ?? '').trim()
  return {
    country: value('country'), interest: value('interest'),
    population: { min: value('population_min'), max: value('population_max') },
  }
}

function worded({ items, names }: SuggestedPartners, language: Language): WordedSuggestion[] {
  const present = explanationPresenter(language, names)
  return items.map((item) => {
    const { reasons, reservations, missing } = present(item)
    return {
      municipality: item.municipality, score: item.score, terms: item.terms,
      reasons: reasons.map(({ text }) => text),
      reservations: reservations.map(({ text }) => text),
      missing: missing.map(({ text }) => text),
    }
  })
}

const choices = new Map<Language, FilterChoices>()

/** What the filters offer, in a language; made once, since sorting names is slow. */
function choicesIn(language: Language): FilterChoices {
  const known = choices.get(language)
  if (known !== undefined) return known
  const formats = formatsOf(language)
  const collator = new Intl.Collator(language)
  const made: FilterChoices = {
    countries: registerTables().countries
      .map(({ country }) => [country, formats.country(country)] as const)
      .sort(([, a], [, b]) => collator.compare(a, b)),
    interests: VOCABULARY.groups.map((group) => ({
      group: topicLabel(group.id, language),
      topics: group.narrower.map((topic) => [topic, topicLabel(topic, language)] as const),
    })),
  }
  choices.set(language, made)
  return made
}
