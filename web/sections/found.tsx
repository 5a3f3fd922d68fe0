import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import type { MunicipalityCard } from '../../src/use-cases/municipality-card.ts'
import { municipalityAddress } from '../addresses.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { joined } from '../joined.ts'

export interface FoundMunicipality extends MunicipalityCard {
  /** The name that answered the query, and the place that bears it when it is not the seat. */
  readonly matched: { readonly name: string; readonly place?: string }
}

interface FoundProps {
  readonly language: Language
  readonly query: string
  readonly items: readonly FoundMunicipality[]
  /** Where an item leads; its own page if nothing is said. */
  readonly address?: (id: number) => string
}

/** What a search by name found, best first, or what to try instead. */
export function Found({ language, query, items, address = (id) => municipalityAddress(id, language) }: FoundProps) {
  const labels = pageLabels(language)
  if (items.length === 0) return <NothingFound language={language} query={query} />
  return (
    <section aria-labelledby="found">
      <h2 id="found">{labels.found(query)}</h2>
      <ol class="results" role="list">
        {items.map((item) => <FoundItem language={language} item={item} address={address(item.id)} />)}
      </ol>
    </section>
  )
}

function FoundItem({ language, item, address }: { readonly language: Language; readonly item: FoundMunicipality; readonly address: string }) {
  const labels = pageLabels(language)
  const formats = formatsOf(language)
  const how = item.matched.place !== undefined ? labels.placeInside(item.matched.place)
    : item.matched.name === item.name ? '' : labels.foundAs(item.matched.name)
  return (
    <li>
      <a href={address}>{item.name}</a>
      <p class="meta">
        {joined(
          formats.country(item.country),
          item.region,
          item.level === 'municipality' ? null : labelsOf(language).level[item.level],
          item.population === null ? null : formats.counted(item.population, labels.inhabitants),
        )}
      </p>
      {how !== '' && <p class="how">{how}</p>}
    </li>
  )
}

function NothingFound({ language, query }: { readonly language: Language; readonly query: string }) {
  const labels = pageLabels(language)
  return (
    <section class="notice" aria-labelledby="found">
      <h2 id="found">{labels.nothingFound(query)}</h2>
      <ul>{labels.nothingFoundAdvice.map((advice) => <li>{advice}</li>)}</ul>
    </section>
  )
}
