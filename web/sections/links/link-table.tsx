import type { VNode } from 'preact'
import type { Dataset } from '../../../src/domain/dataset.ts'
import type { MunicipalityCard } from '../../../src/use-cases/municipality-card.ts'
import type { PartnershipBetween } from '../../../src/use-cases/ports/partnership-list.ts'
import { sayDatasetText } from '../../../src/wording/dataset-texts/say.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import { labelsOf } from '../../../src/wording/labels/labels.ts'
import type { Language } from '../../../src/wording/language.ts'
import { datasetAddress, municipalityAddress } from '../../addresses.ts'
import { joined } from '../../joined.ts'
import { linkLabels } from '../../labels/links/index.ts'
import { pageLabels } from '../../labels/page-labels.ts'
import { StackedTable } from '../stacked-table.tsx'
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
    <StackedTable
      label={labels.title} class="links"
      columns={[
        { name: labels.partner }, { name: labels.otherPartner }, { name: words.since, kind: 'number' }, { name: words.form },
        ...(hasAreas ? [{ name: labels.areas, kind: 'words' } as const] : []),
        ...(hasEvents ? [{ name: labels.events }] : []),
        ...(hasNotes ? [{ name: labels.notes, kind: 'words' } as const] : []),
        { name: words.source },
      ]}
      rows={items.map((link) => {
        const [one, other] = endsInOrder(link, first)
        return {
          cells: [
            <End language={language} end={one} />,
            <End language={language} end={other} />,
            `${link.since ?? '–'}${link.until === null ? '' : `–${link.until}`}`,
            `${form[link.form]}${link.status === 'active' ? '' : ` (${status[link.status]})`}`,
            ...(hasAreas ? [link.areas.map(topic).join(', ')] : []),
            ...(hasEvents ? [link.events.length === 0 ? null : <LinkEvents events={link.events} />] : []),
            ...(hasNotes ? [link.note] : []),
            originOf(language, link, datasets.find(({ id }) => id === link.datasetId)),
          ],
        }
      })}
    />
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

/** The dataset that a partnership belongs to, and the page on the web that it names as its source; null where it names neither. */
function originOf(language: Language, { source }: PartnershipBetween, dataset: Dataset | undefined): VNode | null {
  const [written = ''] = /https?:\/\/[^\s)"]+/.exec(source) ?? []
  const host = URL.canParse(written) ? new URL(written).host : null
  if (dataset === undefined && host === null) return null
  return (
    <small>
      {dataset !== undefined && <a href={datasetAddress(language, dataset.id)}>{sayDatasetText(dataset.title, language)}</a>}
      {host !== null && <>{dataset !== undefined && ', '}<a href={written}>{host}</a></>}
    </small>
  )
}
