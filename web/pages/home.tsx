import type { Dataset } from '../../src/domain/dataset.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { homeAddress } from '../addresses.ts'
import { frameLabels } from '../labels/frame/index.ts'
import { homeLabels } from '../labels/home/index.ts'
import { WAYS } from '../labels/home/labels.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { Layout } from '../layout.tsx'
import { destinationAddress } from '../navigation.ts'
import { Found, type FoundMunicipality } from '../sections/found.tsx'
import { SearchForm } from '../sections/search-form.tsx'
import { StateNotices, type ServiceState } from '../sections/state-notices.tsx'

export interface RegisterFigures {
  /** Of every level. */
  readonly municipalities: number
  readonly countries: number
  readonly partnerships: number
}

export interface HomeProps {
  readonly language: Language
  readonly query: string
  /** Null as long as nothing was asked. */
  readonly items: readonly FoundMunicipality[] | null
  /** What the register holds; null while it is being loaded. */
  readonly figures: RegisterFigures | null
  readonly state: ServiceState
  readonly datasets: readonly Dataset[]
}

const EXAMPLES = ['Kraków', 'Frombork', 'Görlitz']

/** The first page: the search box, and what it found or what else there is. */
export function HomePage({ language, query, items, figures, state, datasets }: HomeProps) {
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
      <div class={items === null ? 'hero' : undefined}>
        <h1>{labels.tagline}</h1>
        {items === null && <p class="lead">{labels.intro}</p>}
        <SearchForm language={language} query={query} />
        {items === null && (
          <p class="examples">
            {labels.examples} {EXAMPLES.map((name, at) => <>{at > 0 && ', '}<a href={homeAddress(language, name)}>{name}</a></>)}
          </p>
        )}
      </div>
      {figures === null && <p class="notice">{labels.loading}</p>}
      <StateNotices language={language} state={state} />
      {items === null ? <Introduction language={language} figures={figures} />
        : <Found language={language} query={query} items={items} />}
    </Layout>
  )
}

function Introduction({ language, figures }: Pick<HomeProps, 'language' | 'figures'>) {
  const labels = homeLabels(language)
  const { number } = formatsOf(language)
  return (
    <>
      <section class="section" aria-labelledby="ways">
        <h2 id="ways">{labels.ways}</h2>
        <ul class="ways" role="list">
          {WAYS.map((way) => (
            <li>
              <h3><a href={destinationAddress(way, language)}>{frameLabels(language).destination[way]}</a></h3>
              <p>{labels.way[way]}</p>
            </li>
          ))}
        </ul>
      </section>
      {figures !== null && (
        <section class="section" aria-labelledby="figures">
          <h2 id="figures">{labels.figures}</h2>
          <dl class="figures">
            {(['municipalities', 'countries', 'partnerships'] as const).map((each) => (
              <div><dt>{labels.figure[each]}</dt><dd class="number">{number(figures[each])}</dd></div>
            ))}
          </dl>
        </section>
      )}
      <section class="section" aria-labelledby="how">
        <h2 id="how">{labels.how}</h2>
        <ol class="steps">{pageLabels(language).steps.map((step) => <li>{step}</li>)}</ol>
      </section>
    </>
  )
}
