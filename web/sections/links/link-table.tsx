import type { Dataset } from '../../../src/domain/dataset.ts'
import type { MunicipalityCard } from '../../../src/use-cases/municipality-card.ts'
import type { PartnershipBetween } from '../../../src/use-cases/ports/partnership-list.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import { labelsOf } from '../../../src/wording/labels/labels.ts'
import type { Language } from '../../../src/wording/language.ts'
import { datasetAddress, municipalityAddress } from '../../addresses.ts'
import { joined } from '../../joined.ts'
import { linkLabels } from '../../labels/links/index.ts'
import { pageLabels } from '../../labels/page-labels.ts'
import { LinkEvents } from './link-events.tsx'

interface LinkTableProps {
  readonly language: Language
  readonly items: readonly PartnershipBetween[]
  /** The country whose partner stands first, where one was asked for. */
  readonly first: string | null
  readonly topic: (id: string) => string
  /** Those that the partnerships belong to, and others. */
  readonly datasets: readonly Dataset[]
}

/** Partnerships in rows: both ends, since when, of what kind, in what they work together, what they do every year, who says so. */
export function LinkTable({ language, items, first, topic, datasets }: LinkTableProps) {
  const labels = linkLabels(language)
  const words = pageLabels(language)
  const { form, status } = labelsOf(language)
  // A column that nothing stands in says nothing and takes the room of others.
  const hasAreas = items.some(({ areas }) => areas.length > 0)
  const hasEvents = items.some(({ events }) => events.length > 0)
  const hasNotes = items.some(({ note }) => note !== '')
  return (
    <div class="table-scroll" role="group" aria-label={labels.title} tabindex={0}>
      <table class="links">
        <thead>
          <tr>
            <th scope="col">{labels.partner}</th>
            <th scope="col">{labels.otherPartner}</th>
            <th scope="col" class="number">{words.since}</th>
            <th scope="col">{words.form}</th>
            {hasAreas && <th scope="col">{labels.areas}</th>}
            {hasEvents && <th scope="col">{labels.events}</th>}
            {hasNotes && <th scope="col">{labels.notes}</th>}
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((link) => {
            const [one, other] = endsInOrder(link, first)
            return (
              <tr>
                <th scope="row"><End language={language} end={one} /></th>
                <td><End language={language} end={other} /></td>
                <td class="number">{link.since ?? '–'}{link.until === null ? '' : `–${link.until}`}</td>
                <td>{form[link.form]}{link.status === 'active' ? '' : ` (${status[link.status]})`}</td>
                {hasAreas && <td class="words">{link.areas.map(topic).join(', ')}</td>}
                {hasEvents && <td><LinkEvents events={link.events} /></td>}
                {hasNotes && <td class="words">{link.note}</td>}
                <td><Origin language={language} link={link} dataset={datasets.find(({ id }) => id === link.datasetId)} /></td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** The end of the country that was asked for comes first. */
export function endsInOrder({ a, b }: PartnershipBetween, first: string | null): [MunicipalityCard, MunicipalityCard] {
  return first !== null && a.country !== first && b.country === first ? [b, a] : [a, b]
}

function End({ language, end: { id, name, country, region } }: { readonly language: Language; readonly end: MunicipalityCard }) {
  return (
    <>
      <a href={municipalityAddress(id, language)}>{name}</a>
      <br /><small class="meta">{joined(formatsOf(language).country(country), region)}</small>
    </>
  )
}

/** The dataset that a partnership belongs to, and the page on the web that it names as its source. */
function Origin({ language, link: { source }, dataset }: { readonly language: Language; readonly link: PartnershipBetween; readonly dataset: Dataset | undefined }) {
  const [address] = /https?:\/\/[^\s)"]+/.exec(source) ?? []
  return (
    <small>
      {dataset !== undefined && <a href={datasetAddress(language, dataset.id)} lang="en">{dataset.title}</a>}
      {address !== undefined && URL.canParse(address) && <>{dataset !== undefined && ', '}<a href={address}>{new URL(address).host}</a></>}
    </small>
  )
}
