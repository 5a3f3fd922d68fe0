import type { MunicipalityRecord } from '../../src/use-cases/get-municipality.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { municipalityAddress } from '../addresses.ts'
import { linkLabels } from '../labels/links/index.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { LinkEvents } from './links/link-events.tsx'
import { StackedTable } from './stacked-table.tsx'

interface PartnersProps {
  readonly language: Language
  readonly partnerships: MunicipalityRecord['partnerships']
  /** Whether the partnerships on record are but a sample. */
  readonly isSample: boolean
  readonly topic: (id: string) => string
}

/** The partnerships on record, each with the source it can be checked in. */
export function Partners({ language, partnerships, isSample, topic }: PartnersProps) {
  const labels = pageLabels(language)
  return (
    <section class="section" aria-labelledby="partners">
      <h2 id="partners">{labels.partners}{partnerships.length > 0 && ` (${formatsOf(language).number(partnerships.length)})`}</h2>
      {partnerships.length === 0 && <p>{labels.noPartners}</p>}
      {isSample && <p class="notice">{labels.sampleNotice}</p>}
      {partnerships.length > 0 && <PartnersTable language={language} partnerships={partnerships} topic={topic} />}
    </section>
  )
}

function PartnersTable({ language, partnerships, topic }: Omit<PartnersProps, 'isSample'>) {
  const labels = pageLabels(language)
  const words = labelsOf(language)
  const formats = formatsOf(language)
  // A column that nothing stands in says nothing and takes the room of others.
  const hasAreas = partnerships.some(({ areas }) => areas.length > 0)
  const hasEvents = partnerships.some(({ events }) => events.length > 0)
  const sources = [...new Set(partnerships.map(({ source }) => source).filter((source) => source !== ''))]
  return (
    <>
      <StackedTable
        labelledBy="partners"
        columns={[
          { name: labels.partner }, { name: labels.country }, { name: labels.form }, { name: labels.since, kind: 'number' },
          ...(hasAreas ? [{ name: linkLabels(language).areas, kind: 'words' } as const] : []),
          ...(hasEvents ? [{ name: linkLabels(language).events }] : []),
          { name: labels.source },
        ]}
        rows={partnerships.map(({ partner, form, since, areas, events, source, status }) => ({
          cells: [
            <a href={municipalityAddress(partner.id, language)}>{partner.name}</a>,
            formats.country(partner.country),
            `${words.form[form]}${status === 'active' ? '' : ` (${words.status[status]})`}`,
            since ?? labels.unknown,
            ...(hasAreas ? [areas.map(topic).join(', ')] : []),
            ...(hasEvents ? [events.length === 0 ? null : <LinkEvents events={events} />] : []),
            source === '' ? labels.unknown : <SourceLink language={language} number={sources.indexOf(source) + 1} />,
          ],
        }))}
      />
      <ol class="notes">
        {sources.map((source, at) => <li id={`source-${at + 1}`}><SourceText source={source} /></li>)}
      </ol>
    </>
  )
}

function SourceLink({ language, number }: { readonly language: Language; readonly number: number }) {
  return <a href={`#source-${number}`} aria-label={pageLabels(language).sourceNumber(number)}>[{number}]</a>
}

/** A source as it was written, its web addresses as links. */
function SourceText({ source }: { readonly source: string }) {
  return <>{source.split(/(https?:\/\/[^\s)"]+)/).map((part, at) => (at % 2 === 1 ? <a href={part}>{part}</a> : part))}</>
}
