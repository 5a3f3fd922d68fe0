import type { MunicipalityCard } from '../../src/use-cases/municipality-card.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { LABELS } from '../labels.ts'
import { Layout } from '../layout.tsx'
import { SearchForm } from '../search-form.tsx'

export interface FoundMunicipality extends MunicipalityCard {
  /** The name that answered the query, and the place that bears it when it is not the seat. */
  readonly matched: { readonly name: string; readonly place?: string }
}

export interface HomeProps {
  readonly language: Language
  readonly query: string
  /** Null as long as nothing was asked. */
  readonly items: readonly FoundMunicipality[] | null
  readonly degraded: boolean
  readonly attributions: readonly string[]
}

/** The first page: the search box and what it found. */
export function HomePage({ language, query, items, degraded, attributions }: HomeProps) {
  const labels = LABELS[language]
  const addressIn = (other: Language) => `/?${new URLSearchParams({ ...(query === '' ? {} : { q: query }), lang: other })}`
  return (
    <Layout language={language} title={query} addressIn={addressIn} attributions={attributions}>
      <h1>{labels.tagline}</h1>
      <p>{labels.intro}</p>
      <SearchForm language={language} query={query} />
      {degraded && <p class="notice">{labels.degraded}</p>}
      {items !== null && <Found language={language} query={query} items={items} />}
    </Layout>
  )
}

function Found({ language, query, items }: { language: Language; query: string; items: readonly FoundMunicipality[] }) {
  const labels = LABELS[language]
  if (items.length === 0) return <p class="notice" role="status">{labels.noMunicipality(query)}</p>
  return (
    <section aria-labelledby="found">
      <h2 id="found">{labels.found(query)}</h2>
      <ol class="results">
        {items.map((item) => (
          <li key={item.id}>
            <a href={`/municipalities/${item.id}?lang=${language}`}>{item.name}</a>
            <p class="meta">{summary(item, language)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function summary(item: FoundMunicipality, language: Language): string {
  const labels = LABELS[language]
  const formats = formatsOf(language)
  return [
    formats.country(item.country),
    item.region ?? '',
    item.level === 'municipality' ? '' : labelsOf(language).level[item.level],
    item.population === null ? '' : `${labels.population}: ${formats.number(item.population)}`,
    item.matched.place !== undefined ? labels.place(item.matched.place)
      : item.matched.name === item.name ? '' : labels.alsoKnown(item.matched.name),
  ].filter((part) => part !== '').join(' · ')
}
