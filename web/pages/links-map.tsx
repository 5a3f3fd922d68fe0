import type { Dataset } from '../../src/domain/dataset.ts'
import type { PartnershipBetween } from '../../src/use-cases/ports/partnership-list.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { linksMapAddress, municipalityAddress, numbersAddress, partnershipsAddress } from '../addresses.ts'
import type { ConditionFault } from '../conditions.ts'
import { linkLabels } from '../labels/links/index.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { Layout } from '../layout.tsx'
import { tieRegions, type End } from '../links/region-ties.ts'
import { EuropeMap } from '../map/map.tsx'
import type { Parameters } from '../parameters.ts'
import { ConditionFaults } from '../sections/condition-faults.tsx'
import { LinkForm } from '../sections/links/link-form.tsx'
import { LinkTable } from '../sections/links/link-table.tsx'
import { RegionMap, RegionTable } from '../sections/links/region-ties.tsx'
import { StateNotices, type ServiceState } from '../sections/state-notices.tsx'
import type { Choice } from '../sections/choices.tsx'

export interface LinksMapProps {
  readonly language: Language
  /** What stands in the address. */
  readonly parameters: Parameters
  /** The countries that are shown. */
  readonly countries: readonly string[]
  readonly faults: readonly ConditionFault[]
  /** Null where the conditions are at fault. */
  readonly list: {
    readonly items: readonly PartnershipBetween[]
    /** The two ends of each item, that of the first country first. */
    readonly ends: readonly (readonly [End, End])[]
    readonly total: number
  } | null
  readonly choices: readonly Choice[]
  readonly topic: (id: string) => string
  readonly state: ServiceState
  readonly datasets: readonly Dataset[]
}

/** With more partnerships than this they are drawn by region: nobody could tell the arcs apart. */
const MOST_ARCS = 60

/** The partnerships between two countries as arcs on a map, and as a list that says the same. */
export function LinksMapPage(props: LinksMapProps) {
  const { language, parameters, countries, faults, list, choices, state, datasets } = props
  const labels = linkLabels(language)
  const { country } = formatsOf(language)
  const shown = { ...parameters, country: countries }
  const title = faults.length > 0 ? pageLabels(language).faultTitle(labels.mapTitle) : labels.mapOf(countries.map(country).join('\u00a0– '))
  return (
    <Layout
      language={language} destination="linksMap" title={title} description={labels.mapIntro} datasets={datasets}
      addressIn={(other) => linksMapAddress(other, parameters)}
      canonical={Object.keys(parameters).length === 0 ? linksMapAddress(language) : null}
    >
      <div class="page-head">
        <h1>{title}</h1>
        <p class="lead">{labels.mapIntro}</p>
      </div>
      <StateNotices language={language} state={state} />
      <ConditionFaults language={language} faults={faults} nameOf={(field) => (field === 'country' ? labels.country : pageLabels(language).level)} />
      <LinkForm language={language} action={linksMapAddress(null)} parameters={shown} countries={choices} sort={null} faults={faults} />
      {datasets.some(({ isSample }) => isSample) && <p class="notice">{pageLabels(language).sampleNotice}</p>}
      {list !== null && (list.items.length === 0 ? <p class="notice"><strong>{labels.none}</strong> {labels.noneAdvice}</p> : <Found {...props} list={list} shown={shown} />)}
      <p class="actions">
        <a href={partnershipsAddress(language, shown)}>{labels.seeList}</a>
        <a href={numbersAddress(language, { country: countries })}>{labels.seeNumbers}</a>
      </p>
    </Layout>
  )
}

type FoundProps = Pick<LinksMapProps, 'language' | 'countries' | 'topic' | 'datasets'> & { readonly list: NonNullable<LinksMapProps['list']>; readonly shown: Parameters }

function Found({ language, countries, topic, datasets, list: { items, ends, total }, shown }: FoundProps) {
  const labels = linkLabels(language)
  const { counted, number } = formatsOf(language)
  const isGrouped = items.length > MOST_ARCS
  const ties = tieRegions(ends)
  return (
    <section class="section" aria-label={labels.mapTitle}>
      <p class="ranks">{number(total)} {formatsOf(language).form(total, labels.partnerships)}</p>
      {isGrouped
        ? <><p>{labels.grouped}</p><RegionMap language={language} ties={ties} shown={shown} /></>
        : <PairMap language={language} ends={ends} />}
      {isGrouped && (
        <>
          <h2>{labels.betweenRegions}</h2>
          <RegionTable language={language} ties={ties} shown={shown} />
        </>
      )}
      {!isGrouped && (
        <>
          <h2>{labels.title}</h2>
          {total > items.length && <p>{labels.onlyFirst(number(items.length), counted(total, labels.partnerships))}</p>}
          <LinkTable language={language} items={items} first={countries[0] ?? null} topic={topic} datasets={datasets} />
        </>
      )}
    </section>
  )
}

function PairMap({ language, ends }: { readonly language: Language; readonly ends: readonly (readonly [End, End])[] }) {
  const { country } = formatsOf(language)
  const spots = new Map(ends.flat().map(({ card }) => [card.id, card]))
  return (
    <EuropeMap
      language={language} id="links-map" caption={linkLabels(language).mapCaption}
      spots={[...spots.values()].map(({ id, name, country: code, location }) =>
        ({ location, name: `${name}, ${country(code)}`, address: municipalityAddress(id, language) }))}
      arcs={ends.map(([from, to]) => ({ from: from.card.location, to: to.card.location }))}
    />
  )
}
