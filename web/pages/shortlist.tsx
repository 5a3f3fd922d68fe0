import type { Dataset } from '../../src/domain/dataset.ts'
import type { MunicipalityCard } from '../../src/use-cases/municipality-card.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { compareAddress, municipalityAddress, shortlistAddress } from '../addresses.ts'
import { joined } from '../joined.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { shortlistLabels } from '../labels/shortlist/index.ts'
import { SHORTLIST_STATUSES } from '../labels/shortlist/labels.ts'
import { Layout } from '../layout.tsx'
import { ShortlistFull } from '../sections/shortlist-full.tsx'
import { StackedTable } from '../sections/stacked-table.tsx'

export interface ShortlistProps {
  readonly language: Language
  readonly items: readonly MunicipalityCard[]
  /** Whether the address names more than are shown. */
  readonly isCut: boolean
  readonly datasets: readonly Dataset[]
}

/** The shortlist: the municipalities come from the address, notes and status from the browser (web/scripts/shortlist.ts). */
export function ShortlistPage({ language, items, isCut, datasets }: ShortlistProps) {
  const labels = shortlistLabels(language)
  const ids = items.map(({ id }) => id)
  return (
    <Layout
      language={language} destination="shortlist" title={labels.title} description={labels.intro} datasets={datasets}
      addressIn={(other) => shortlistAddress(other, ids)} canonical={ids.length === 0 ? shortlistAddress(language, []) : null}
    >
      <div class="page-head">
        <h1>{labels.title}</h1>
        <p class="lead">{labels.intro}</p>
      </div>
      <ShortlistFull language={language} />
      <noscript><p class="notice">{labels.needsScript}</p></noscript>
      <div data-shortlist={ids.join(',')}>
        {isCut && <p class="notice">{labels.tooMany}</p>}
        {items.length === 0 ? <p class="notice">{labels.nothing}</p> : <ShortlistTable language={language} items={items} />}
        {items.length > 0 && (
          <>
            <p class="notice needs-script" data-shared>{labels.sharedWithYou} <button type="button" class="button second" data-keep>{labels.keep}</button></p>
            <p class="actions"><a href={compareAddress(language, ids.slice(0, 4))}>{labels.compare}</a></p>
            <div class="needs-script" data-needs-script>
              <p class="actions">
                {labels.exported}
                <button type="button" class="button second" data-export="csv">CSV</button>
                <button type="button" class="button second" data-export="geojson">GeoJSON</button>
                <button type="button" class="button second" data-print>{labels.print}</button>
              </p>
              <label for="share">{labels.share}</label>
              <p class="hint" id="share-hint">{labels.shareExplained}</p>
              <input id="share" readonly aria-describedby="share-hint" />
            </div>
          </>
        )}
      </div>
    </Layout>
  )
}

function ShortlistTable({ language, items }: Pick<ShortlistProps, 'language' | 'items'>) {
  const labels = shortlistLabels(language)
  const words = pageLabels(language)
  const formats = formatsOf(language)
  return (
    <StackedTable
      label={labels.title}
      columns={[
        { name: words.partner }, { name: words.population, kind: 'number' }, { name: labels.status, onPhone: 'above' }, { name: labels.note, onPhone: 'above' }, { name: '' },
      ]}
      rows={items.map(({ id, name, country, region, population, location }) => ({
        data: { 'data-id': id, 'data-name': name, 'data-country': country, 'data-population': population ?? '', 'data-lat': location.lat, 'data-lon': location.lon },
        cells: [
          <>
            <a href={municipalityAddress(id, language)}>{name}</a>
            <br /><small class="meta">{joined(formats.country(country), region)}</small>
          </>,
          population === null ? words.unknown : formats.number(population),
          <select data-status aria-label={labels.statusOf(name)} disabled>
            {SHORTLIST_STATUSES.map((status) => <option value={status}>{labels.statuses[status]}</option>)}
          </select>,
          <input data-note aria-label={labels.noteOn(name)} maxlength={500} disabled />,
          <button type="button" class="button second" data-remove aria-label={`${labels.takeFromList}: ${name}`} disabled>×</button>,
        ],
      }))}
    />
  )
}
