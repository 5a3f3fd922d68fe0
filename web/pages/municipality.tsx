import type { Dataset } from '../../src/domain/dataset.ts'
import type { MunicipalityRecord } from '../../src/use-cases/get-municipality.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { directoryAddress, municipalityAddress, partnersAddress } from '../addresses.ts'
import { joined } from '../joined.ts'
import { directoryLabels } from '../labels/directory/index.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { partnersLabels } from '../labels/partners/index.ts'
import { recordLabels } from '../labels/record/index.ts'
import { Layout } from '../layout.tsx'
import { Facts } from '../sections/facts.tsx'
import { OwnWords } from '../sections/own-words.tsx'
import { Partners } from '../sections/partners.tsx'
import { PlaceMap } from '../sections/place-map.tsx'
import { RecordDetails } from '../sections/record-details.tsx'
import { RecordEnd } from '../sections/record-end.tsx'
import { ShortlistButton } from '../sections/shortlist-button.tsx'
import { ShortlistFull } from '../sections/shortlist-full.tsx'
import { StateNotices, type ServiceState } from '../sections/state-notices.tsx'

export interface MunicipalityProps {
  readonly language: Language
  readonly record: MunicipalityRecord
  readonly state: ServiceState
  /** All that the page draws on. */
  readonly datasets: readonly Dataset[]
  readonly topic: (id: string) => string
  /** Names of the regions that the municipality's wishes name. */
  readonly regionNames: ReadonlyMap<number, string>
}

/** One municipality: who it is, what it says of itself, its partners on a map and as a list, and where all that comes from. */
export function MunicipalityPage({ language, record, state, datasets, topic, regionNames }: MunicipalityProps) {
  const labels = pageLabels(language)
  const { card, municipality, profile, partnerships } = record
  const { country } = formatsOf(language)
  // A record that may be shown and not be searched has a page and no partners.
  const isFound = record.datasets.some(({ id, maySearch }) => id === municipality.datasetId && maySearch)
  const title = `${card.name}, ${country(card.country)}`
  return (
    <Layout
      language={language} destination="directory" datasets={datasets} title={title}
      description={`${title}: ${labels.partners}, ${labels.suggestions}`}
      addressIn={(other) => municipalityAddress(card.id, other)}
      canonical={municipalityAddress(card.id, language)}
    >
      <div class="page-head">
        <p class="way-back"><a href={directoryAddress(language)}>← {directoryLabels(language).title}</a></p>
        <h1>{card.name}</h1>
        <p class="lead capital">{joined(labelsOf(language).level[card.level], country(card.country), card.region)}</p>
        <p class="actions">
          {isFound && <a class="button" href={partnersAddress(card.id, language)}>{partnersLabels(language).partnersFor(card.name)}</a>}
          <ShortlistButton language={language} id={card.id} />
        </p>
        <ul class="contents" role="list">
          <li><a href="#about">{labels.aboutIt}</a></li>
          <li><a href="#partners">{labels.partners}</a></li>
          <li><a href="#details">{recordLabels(language).details}</a></li>
        </ul>
      </div>
      <ShortlistFull language={language} />
      <StateNotices language={language} state={state} />
      <div class="columns">
        <div>
          <Facts language={language} municipality={municipality} />
          <OwnWords language={language} profile={profile} topic={topic} regionNames={regionNames} />
          <Partners language={language} partnerships={partnerships} isSample={datasets.some(({ isSample }) => isSample)} topic={topic} />
          <RecordDetails language={language} municipality={municipality} />
          <RecordEnd language={language} record={record} />
        </div>
        <div class="stays"><PlaceMap language={language} card={card} partnerships={partnerships} /></div>
      </div>
    </Layout>
  )
}
