import type { Dataset } from '../../src/domain/dataset.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { homeAddress } from '../addresses.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { Layout } from '../layout.tsx'
import { Found, type FoundMunicipality } from '../sections/found.tsx'
import { SearchForm } from '../sections/search-form.tsx'
import { StateNotices, type ServiceState } from '../sections/state-notices.tsx'

export interface HomeProps {
  readonly language: Language
  readonly query: string
  /** Null as long as nothing was asked. */
  readonly items: readonly FoundMunicipality[] | null
  /** How many municipalities, counties and regions can be found; null while they are being loaded. */
  readonly registerSize: number | null
  readonly state: ServiceState
  readonly datasets: readonly Dataset[]
}

const EXAMPLES = ['Kraków', 'Frombork', 'Görlitz']

/** The first page: the search box, and what it found or what it is for. */
export function HomePage({ language, query, items, registerSize, state, datasets }: HomeProps) {
  const labels = pageLabels(language)
  return (
    <Layout
      language={language}
      title={items === null ? labels.tagline : items.length > 0 ? labels.found(query) : labels.nothingFound(query)}
      description={labels.intro}
      addressIn={(other) => homeAddress(other, query)}
      canonical={items === null ? homeAddress(language) : null}
      datasets={datasets}
    >
      <h1>{labels.tagline}</h1>
      {items === null && <p class="lead">{labels.intro}</p>}
      <SearchForm language={language} query={query} />
      {registerSize === null && <p class="notice">{labels.loading}</p>}
      <StateNotices language={language} state={state} />
      {items === null ? <Introduction language={language} registerSize={registerSize} />
        : <Found language={language} query={query} items={items} />}
    </Layout>
  )
}

function Introduction({ language, registerSize }: Pick<HomeProps, 'language' | 'registerSize'>) {
  const labels = pageLabels(language)
  return (
    <>
      <p class="examples">
        {labels.examples} {EXAMPLES.map((name, at) => <>{at > 0 && ', '}<a href={homeAddress(language, name)}>{name}</a></>)}
      </p>
      <ol class="steps">{labels.steps.map((step) => <li>{step}</li>)}</ol>
      {registerSize !== null && <p class="meta">{labels.registerHolds(formatsOf(language).number(registerSize))}</p>}
    </>
  )
}
