import type { Dataset } from '../../src/domain/dataset.ts'
import type { MunicipalityCard } from '../../src/use-cases/municipality-card.ts'
import type { Language } from '../../src/wording/language.ts'
import { municipalityAddress, partnersAddress } from '../addresses.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { partnersLabels } from '../labels/partners/index.ts'
import { Layout } from '../layout.tsx'
import type { Parameters } from '../parameters.ts'
import { PartnersDesk, type PartnersDeskProps } from '../sections/partners-desk.tsx'
import { StateNotices, type ServiceState } from '../sections/state-notices.tsx'

export interface PartnersProps extends Omit<PartnersDeskProps, 'language' | 'askerName' | 'own' | 'id' | 'kept'> {
  readonly language: Language
  readonly asker: MunicipalityCard
  readonly state: ServiceState
  /** All that the page draws on: the list is made of the whole register. */
  readonly datasets: readonly Dataset[]
}

/** Partners for a municipality of the register. */
export function PartnersPage(props: PartnersProps) {
  const { language, asker, parameters, faults, page, state, datasets } = props
  const labels = pageLabels(language)
  const words = partnersLabels(language)
  const title = words.titleFor(asker.name)
  const turned: Parameters = page === 1 ? parameters : { ...parameters, page: [String(page)] }
  const isPlain = Object.keys(turned).length === 0
  return (
    <Layout
      language={language} destination="partners" datasets={datasets}
      title={faults.length > 0 ? labels.faultTitle(title) : title}
      description={words.intro}
      addressIn={(other) => partnersAddress(asker.id, other, turned)}
      canonical={isPlain ? partnersAddress(asker.id, language) : null}
    >
      <div class="page-head">
        <p class="way-back"><a href={municipalityAddress(asker.id, language)}>← {words.toRecord(asker.name)}</a></p>
        <h1>{title}</h1>
        <p class="meta lead">{labels.suggestionsIntro(asker.name)}</p>
      </div>
      <StateNotices language={language} state={state} />
      <PartnersDesk {...props} id={asker.id} askerName={asker.name} own={asker.location} kept={[]} />
    </Layout>
  )
}
