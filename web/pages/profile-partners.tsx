import type { Dataset } from '../../src/domain/dataset.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { partnersAddress } from '../addresses.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { partnersLabels } from '../labels/partners/index.ts'
import { Layout } from '../layout.tsx'
import { OWN_PARAMETERS } from '../own-parameters.ts'
import { onlyParameters, type Parameters } from '../parameters.ts'
import type { Choice } from '../sections/choices.tsx'
import { ConditionFaults } from '../sections/condition-faults.tsx'
import { nameOfField } from '../sections/directory-filters.tsx'
import { Found, type FoundMunicipality } from '../sections/found.tsx'
import { PartnersDesk, type PartnersDeskProps } from '../sections/partners-desk.tsx'
import { ProfileForm } from '../sections/profile-form.tsx'
import { SearchForm } from '../sections/search-form.tsx'
import { StateNotices, type ServiceState } from '../sections/state-notices.tsx'

export interface ProfilePartnersProps extends Omit<PartnersDeskProps, 'language' | 'id' | 'askerName' | 'kept'> {
  readonly language: Language
  /** What was searched for in the register, and what was found; null where nothing was. */
  readonly query: string
  readonly found: readonly FoundMunicipality[] | null
  /** Whether the description is to be changed: then the list waits. */
  readonly isEdited: boolean
  /** The municipality that is described; null where nothing is, or not enough, or it is to be changed. */
  readonly described: { readonly country: string; readonly place: string | null; readonly near: string } | null
  readonly countries: readonly Choice[]
  readonly state: ServiceState
  readonly datasets: readonly Dataset[]
}

/** Shows the description to be changed. */
const EDITED: Parameters = { edit: ['yes'] }

/** Where partners are sought: for a municipality of the register, found by its name, or for one that is described here. */
export function ProfilePartnersPage(props: ProfilePartnersProps) {
  const { language, query, isEdited, described, parameters, faults, page, state, datasets } = props
  const labels = partnersLabels(language)
  const { country } = formatsOf(language)
  const name = described === null ? null
    : described.place === null ? labels.someoneIn(country(described.country)) : labels.someoneNear(described.place)
  const title = name === null ? labels.title : labels.titleFor(name)
  const turned: Parameters = { ...(query === '' ? {} : { q: [query] }), ...parameters, ...(isEdited ? EDITED : {}), ...(page === 1 ? {} : { page: [String(page)] }) }
  return (
    <Layout
      language={language} destination="partners" datasets={datasets} description={labels.intro}
      title={faults.length > 0 ? pageLabels(language).faultTitle(title) : title}
      addressIn={(other) => partnersAddress(null, other, turned)}
      canonical={Object.keys(turned).length === 0 ? partnersAddress(null, language) : null}
    >
      <div class="page-head">
        <h1>{title}</h1>
        <p class="lead">{labels.intro}</p>
      </div>
      <StateNotices language={language} state={state} />
      {name === null || described === null ? <Ways {...props} /> : <Described {...props} name={name} described={described} />}
    </Layout>
  )
}

/** Nothing is described yet: both ways in. */
function Ways(props: ProfilePartnersProps) {
  const { language, query, found, faults } = props
  const labels = partnersLabels(language)
  return (
    <>
      <section class="section" aria-labelledby="in-register">
        <h2 id="in-register">{labels.inRegister}</h2>
        <SearchForm language={language} query={query} action={partnersAddress(null, null)} />
        {found !== null && <Found language={language} query={query} items={found} address={(id) => partnersAddress(id, language)} />}
      </section>
      <section class="section" aria-labelledby="describe">
        <h2 id="describe">{labels.describe}</h2>
        <ConditionFaults language={language} faults={faults} nameOf={(field) => nameOfOwn(field, language)} />
        <Form {...props} />
      </section>
    </>
  )
}

function Described(props: ProfilePartnersProps & { readonly name: string; readonly described: NonNullable<ProfilePartnersProps['described']> }) {
  const { language, name, parameters, described: { place, near } } = props
  const labels = partnersLabels(language)
  return (
    <>
      {near !== '' && <p class={place === null ? 'notice' : 'meta'}>{place === null ? labels.nearUnknown(near) : labels.nearFound(place)}</p>}
      <p><a href={partnersAddress(null, language, { ...parameters, ...EDITED })}>{labels.describeAgain}</a></p>
      <PartnersDesk {...props} id={null} askerName={name} kept={OWN_PARAMETERS} />
    </>
  )
}

function Form({ language, parameters, faults, countries, choices }: ProfilePartnersProps) {
  const { text = [], ...others } = parameters
  const kept = Object.fromEntries(Object.entries(others).filter(([name]) => !OWN_PARAMETERS.some((own) => own === name)))
  return <ProfileForm {...{ language, faults, countries, choices, kept }} text={text[0] ?? ''} parameters={onlyParameters(parameters, OWN_PARAMETERS)} />
}

function nameOfOwn(field: string, language: Language): string {
  const labels = partnersLabels(language)
  const own: Readonly<Record<string, string>> = {
    own_country: labels.own.country, own_near: labels.own.near, own_population: labels.own.population, own_trait: labels.own.trait,
    own_offers: labels.own.offers, own_seeks: labels.own.seeks, own_shares: labels.own.shares, own_language: labels.own.language,
  }
  return own[field] ?? nameOfField(field, language)
}
