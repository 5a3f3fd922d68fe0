import type { Dataset } from '../../src/domain/dataset.ts'
import { LEVELS } from '../../src/domain/municipality.ts'
import type { PartnershipBetween, PartnershipSort } from '../../src/use-cases/ports/partnership-list.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { linksMapAddress, numbersAddress, partnershipsAddress } from '../addresses.ts'
import type { ConditionFault } from '../conditions.ts'
import { linkLabels } from '../labels/links/index.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { Layout } from '../layout.tsx'
import { addressOf, onlyParameters, withValues, type Parameters } from '../parameters.ts'
import { ConditionFaults } from '../sections/condition-faults.tsx'
import { LinkForm } from '../sections/links/link-form.tsx'
import { LinkTable } from '../sections/links/link-table.tsx'
import { StateNotices, type ServiceState } from '../sections/state-notices.tsx'
import type { Choice } from '../sections/choices.tsx'

export interface PartnershipsProps {
  readonly language: Language
  readonly parameters: Parameters
  readonly sort: PartnershipSort
  readonly faults: readonly ConditionFault[]
  /** Null where the conditions are at fault. */
  readonly list: { readonly items: readonly PartnershipBetween[]; readonly total: number } | null
  readonly isFirst: boolean
  /** Parameters of the next page; null on the last. */
  readonly next: Parameters | null
  readonly countries: readonly Choice[]
  readonly topic: (id: string) => string
  readonly state: ServiceState
  readonly datasets: readonly Dataset[]
}

/** Lists of partnerships: by level, by the two countries, by names; to be sorted, turned and exported. */
export function PartnershipsPage(props: PartnershipsProps) {
  const { language, parameters, sort, faults, list, isFirst, next, countries, topic, state, datasets } = props
  const labels = linkLabels(language)
  const { number, counted } = formatsOf(language)
  const narrowed = onlyParameters(parameters, ['q', 'country', 'level', 'region'])
  return (
    <Layout
      language={language} destination="partnerships" description={labels.intro} datasets={datasets}
      title={faults.length > 0 ? pageLabels(language).faultTitle(labels.title) : labels.title}
      addressIn={(other) => partnershipsAddress(other, parameters)}
      canonical={Object.keys(parameters).length === 0 && isFirst ? partnershipsAddress(language) : null}
    >
      <div class="page-head">
        <h1>{labels.title}</h1>
        <p class="lead">{labels.intro}</p>
      </div>
      <nav class="contents" aria-label={labels.lists}>
        <a href={partnershipsAddress(language, withValues(parameters, 'level', []))} aria-current={parameters['level'] === undefined ? 'page' : undefined}>{labels.allLevels}</a>
        {LEVELS.map((level) => (
          <a href={partnershipsAddress(language, withValues(parameters, 'level', [level]))} aria-current={parameters['level']?.includes(level) === true ? 'page' : undefined}>
            {labels.ofLevel[level]}
          </a>
        ))}
      </nav>
      <StateNotices language={language} state={state} />
      <ConditionFaults language={language} faults={faults} nameOf={(field) => (field === 'country' ? labels.country : field === 'sort' ? labels.sortedBy : pageLabels(language).level)} />
      <LinkForm language={language} action={partnershipsAddress(null)} parameters={parameters} countries={countries} sort={sort} faults={faults} />
      {datasets.some(({ isSample }) => isSample) && <p class="notice">{pageLabels(language).sampleNotice}</p>}
      {list !== null && list.items.length === 0 && <p class="notice"><strong>{labels.none}</strong> {labels.noneAdvice}</p>}
      {list !== null && list.items.length > 0 && (
        <section class="section" aria-label={labels.title}>
          <p class="ranks">{labels.shown(number(list.items.length), counted(list.total, labels.partnerships), labels.sort[sort])}</p>
          <LinkTable language={language} items={list.items} first={firstCountry(parameters['country'] ?? [], sort)} topic={topic} datasets={datasets} />
          {(!isFirst || next !== null) && (
            <nav class="page-links" aria-label={pageLabels(language).pages}>
              {!isFirst && <a href={partnershipsAddress(language, parameters)}>↑ {labels.firstPage}</a>}
              {next !== null && <a rel="next" href={partnershipsAddress(language, next)}>{pageLabels(language).next} →</a>}
            </nav>
          )}
          <p class="actions">
            {labels.exported}
            {(['csv', 'geojson'] as const).map((format) => (
              <a href={addressOf('/v1/partnerships', { ...narrowed, sort: [sort], format: [format] }, null)} download>{format === 'csv' ? 'CSV' : 'GeoJSON'}</a>
            ))}
          </p>
        </section>
      )}
      <p class="actions">
        <a href={linksMapAddress(language, onlyParameters(parameters, ['country', 'level', 'region']))}>{labels.seeMap}</a>
        <a href={numbersAddress(language, onlyParameters(parameters, ['country']))}>{labels.seeNumbers}</a>
      </p>
    </Layout>
  )
}

/** Whose partner stands first in a row. By name, links of two countries are sorted by their end `a`, whichever country that is in. */
function firstCountry([one = null, other = null]: readonly (string | null)[], sort: PartnershipSort): string | null {
  return sort === 'name' && other !== null ? null : one
}
