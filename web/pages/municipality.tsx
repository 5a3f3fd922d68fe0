import type { MunicipalityRecord } from '../../src/use-cases/get-municipality.ts'
import type { Language } from '../../src/wording/language.ts'
import { LABELS } from '../labels.ts'
import { Layout } from '../layout.tsx'
import { Facts } from '../sections/facts.tsx'
import { Partners } from '../sections/partners.tsx'
import { SuggestionFilters, type FilterChoices, type FilterValues } from '../sections/suggestion-filters.tsx'
import { Suggestions, type WordedSuggestion } from '../sections/suggestions.tsx'

export interface MunicipalityProps {
  readonly language: Language
  readonly record: MunicipalityRecord
  readonly filters: FilterValues
  readonly choices: FilterChoices
  /** What was wrong with the filters, in sentences; the list then ignores none of them but is not asked for. */
  readonly faults: readonly string[]
  readonly suggestions: readonly WordedSuggestion[]
  readonly degraded: boolean
  readonly topic: (id: string) => string
}

/** One municipality: who it is, its partners, and whom it might want. */
export function MunicipalityPage(props: MunicipalityProps) {
  const { language, record, filters, choices, faults, suggestions, degraded, topic } = props
  const labels = LABELS[language]
  const { card } = record
  const address = (other: Language) => `/municipalities/${card.id}?${searchOf(filters, other)}`
  return (
    <Layout language={language} title={card.name} addressIn={address} attributions={record.datasets.map(({ attribution }) => attribution)}>
      <p><a href={`/?lang=${language}`}>{labels.backToSearch}</a></p>
      <h1>{card.name}</h1>
      {degraded && <p class="notice">{labels.degraded}</p>}
      <Facts language={language} record={record} topic={topic} />
      <Partners language={language} record={record} />
      <section aria-labelledby="suggestions">
        <h2 id="suggestions">{labels.suggestions}</h2>
        <p>{labels.suggestionsIntro}</p>
        <SuggestionFilters language={language} id={card.id} values={filters} choices={choices} />
        {faults.map((fault) => <p class="notice" role="alert">{fault}</p>)}
        {faults.length === 0 && <Suggestions language={language} items={suggestions} />}
      </section>
    </Layout>
  )
}

function searchOf({ country, population, interest }: FilterValues, language: Language): URLSearchParams {
  const search = new URLSearchParams({ lang: language })
  if (country !== '') search.set('country', country)
  if (population.min !== '') search.set('population_min', population.min)
  if (population.max !== '') search.set('population_max', population.max)
  if (interest !== '') search.set('interest', interest)
  return search
}
