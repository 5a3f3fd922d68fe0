import type { Dataset } from '../../src/domain/dataset.ts'
import type { MunicipalityCard } from '../../src/use-cases/municipality-card.ts'
import type { FacetField } from '../../src/domain/facet.ts'
import type { Sort } from '../../src/use-cases/ports/search-engine.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { directoryAddress, municipalityAddress } from '../addresses.ts'
import { conditionChips, type Names } from '../chips.ts'
import type { ConditionFault } from '../conditions.ts'
import { directoryLabels } from '../labels/directory/index.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { Layout } from '../layout.tsx'
import { EuropeMap } from '../map/map.tsx'
import { onlyParameters, withoutValue, type Parameters } from '../parameters.ts'
import { Chips } from '../sections/chips.tsx'
import { ConditionFaults } from '../sections/condition-faults.tsx'
import { DirectoryFilters, nameOfField } from '../sections/directory-filters.tsx'
import type { Choice } from '../sections/choices.tsx'
import type { FacetValue } from '../sections/facet.tsx'
import { ListPages } from '../sections/list-pages.tsx'
import { MunicipalityList } from '../sections/municipality-list.tsx'
import { StateNotices, type ServiceState } from '../sections/state-notices.tsx'

export interface DirectoryList {
  readonly items: readonly MunicipalityCard[]
  readonly total: number
  /** Place of the first item, from 1. */
  readonly from: number
}

export interface DirectoryProps {
  readonly language: Language
  readonly parameters: Parameters
  readonly sort: Sort
  readonly faults: readonly ConditionFault[]
  /** Null where the conditions are at fault. */
  readonly list: DirectoryList | null
  readonly facets: Readonly<Partial<Record<FacetField, readonly FacetValue[]>>>
  readonly names: Names
  /** Every country of the register, by name. */
  readonly countries: readonly Choice[]
  /** Parameters of the pages before and after; null where there is none. */
  readonly previous: Parameters | null
  readonly next: Parameters | null
  readonly state: ServiceState
  readonly datasets: readonly Dataset[]
}

/** The directory: what narrows it, the list, and the same on a map. */
export function DirectoryPage(props: DirectoryProps) {
  const { language, parameters, sort, faults, list, names, previous, next, state, datasets } = props
  const labels = directoryLabels(language)
  const address = (others: Parameters) => directoryAddress(language, others)
  const words = parameters['q'] ?? []
  const chips = faults.length > 0 ? [] : [
    ...words.map((word) => ({ words: labels.words(word), without: withoutValue(parameters, 'q', word) })),
    ...conditionChips(parameters, language, names),
  ]
  return (
    <Layout
      language={language} destination="directory" datasets={datasets}
      title={faults.length > 0 ? pageLabels(language).faultTitle(labels.title) : labels.title}
      description={labels.intro}
      addressIn={(other) => directoryAddress(other, parameters)}
      canonical={Object.keys(parameters).length === 0 ? directoryAddress(language) : null}
    >
      <div class="page-head">
        <h1>{labels.title}</h1>
        <p class="lead">{labels.intro}</p>
      </div>
      <StateNotices language={language} state={state} />
      <ConditionFaults language={language} faults={faults} nameOf={(field) => nameOfField(field, language)} />
      <div class={list !== null && list.items.length > 0 ? 'desk mapped' : 'desk'}>
        <DirectoryFilters {...props} />
        <section class="desk-list" aria-label={labels.title}>
          <Chips language={language} chips={chips} address={address} without={onlyParameters(parameters, ['sort'])} />
          {list !== null && list.items.length === 0 && <Nobody language={language} />}
          {list !== null && list.items.length > 0 && <Found language={language} list={list} sort={sort} />}
          <ListPages language={language} previous={previous && address(previous)} next={next && address(next)} />
        </section>
        {list !== null && list.items.length > 0 && (
          <div class="desk-map">
            <EuropeMap language={language} id="map" caption={labels.mapCaption} spots={list.items.map(({ id, name, location }) =>
              ({ name, location, address: municipalityAddress(id, language) }))} />
          </div>
        )}
      </div>
    </Layout>
  )
}

function Found({ language, list: { items, total, from }, sort }: { readonly language: Language; readonly list: DirectoryList; readonly sort: Sort }) {
  const labels = directoryLabels(language)
  const { number, counted } = formatsOf(language)
  return (
    <>
      <p class="ranks">{labels.range(number(from), number(from + items.length - 1), counted(total, labels.records), labels.sort[sort])}</p>
      <MunicipalityList language={language} items={items} from={from} />
    </>
  )
}

function Nobody({ language }: { readonly language: Language }) {
  const labels = directoryLabels(language)
  return (
    <div class="notice">
      <p><strong>{labels.nobody}</strong></p>
      <ul>{labels.nobodyAdvice.map((advice) => <li>{advice}</li>)}</ul>
    </div>
  )
}
