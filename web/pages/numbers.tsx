import type { Dataset } from '../../src/domain/dataset.ts'
import type { Level } from '../../src/domain/municipality.ts'
import type { Saturation } from '../../src/matching/saturation.ts'
import type { CountedPartnerships } from '../../src/use-cases/partnership-statistics.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { linksMapAddress, numbersAddress, partnershipsAddress } from '../addresses.ts'
import { Bar } from '../charts/bar.tsx'
import { ColumnChart } from '../charts/column-chart.tsx'
import type { ConditionFault } from '../conditions.ts'
import { linkLabels } from '../labels/links/index.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { Layout } from '../layout.tsx'
import { byDecade } from '../links/decades.ts'
import type { Parameters } from '../parameters.ts'
import { ConditionFaults } from '../sections/condition-faults.tsx'
import { LinkForm } from '../sections/links/link-form.tsx'
import { SaturationTable } from '../sections/links/saturation-table.tsx'
import { StateNotices, type ServiceState } from '../sections/state-notices.tsx'
import type { Choice } from '../sections/choices.tsx'
import { StackedTable } from '../sections/stacked-table.tsx'

export interface NumbersProps {
  readonly language: Language
  readonly parameters: Parameters
  /** Whose saturation is counted. */
  readonly level: Level
  readonly faults: readonly ConditionFault[]
  /** Null where the conditions are at fault. */
  readonly counts: CountedPartnerships | null
  readonly saturation: readonly Saturation[]
  readonly choices: readonly Choice[]
  readonly state: ServiceState
  readonly datasets: readonly Dataset[]
}

/** Pairs of countries in the table; the others are summed up in a line. */
const MOST_PAIRS = 30

/** Partnerships in numbers: by pair of countries, by year, and who is still free. */
export function NumbersPage(props: NumbersProps) {
  const { language, parameters, level, faults, counts, saturation, choices, state, datasets } = props
  const labels = linkLabels(language)
  const { number, form, colon } = formatsOf(language)
  const countries = parameters['country'] ?? []
  return (
    <Layout
      language={language} destination="numbers" description={labels.numbersIntro} datasets={datasets}
      title={faults.length > 0 ? pageLabels(language).faultTitle(labels.numbersTitle) : labels.numbersTitle}
      addressIn={(other) => numbersAddress(other, parameters)}
      canonical={Object.keys(parameters).length === 0 ? numbersAddress(language) : null}
    >
      <div class="page-head">
        <h1>{labels.numbersTitle}</h1>
        <p class="lead">{labels.numbersIntro}</p>
      </div>
      <StateNotices language={language} state={state} />
      <ConditionFaults language={language} faults={faults} nameOf={(field) => (field === 'country' ? labels.country : pageLabels(language).level)} />
      <LinkForm language={language} action={numbersAddress(null)} parameters={parameters} countries={choices} sort={null} faults={faults} />
      {counts !== null && (
        <>
          <p class="notice">{labels.recordedOnly}{datasets.some(({ isSample }) => isSample) && ` ${pageLabels(language).sampleNotice}`}</p>
          <p class="ranks">{number(counts.total)} {form(counts.total, labels.partnerships)}</p>
          {counts.total > 0 && <Pairs language={language} counts={counts} parameters={parameters} />}
          {counts.total > 0 && <Years language={language} counts={counts} />}
          <section class="section" aria-labelledby="saturation">
            <h2 id="saturation">{labels.saturation}{colon}{labels.ofLevel[level]}</h2>
            <p>{labels.saturationIntro}</p>
            <SaturationTable
              language={language} items={saturation} bySize={countries.length > 0}
              countryAddress={(country) => numbersAddress(language, { ...parameters, country: [country] })}
            />
          </section>
        </>
      )}
    </Layout>
  )
}

type CountsProps = Pick<NumbersProps, 'language'> & { readonly counts: CountedPartnerships }

function Pairs({ language, counts: { countryPairs }, parameters }: CountsProps & Pick<NumbersProps, 'parameters'>) {
  const labels = linkLabels(language)
  const { country, number } = formatsOf(language)
  const most = countryPairs[0]?.count ?? 1
  const rest = countryPairs.slice(MOST_PAIRS).reduce((sum, { count }) => sum + count, 0)
  return (
    <section class="section" aria-labelledby="pairs">
      <h2 id="pairs">{labels.byPair}</h2>
      <StackedTable
        labelledBy="pairs"
        columns={[{ name: labels.pair }, { name: labels.count, kind: 'number' }, { name: '' }, { name: '' }]}
        rows={countryPairs.slice(0, MOST_PAIRS).map(({ countries, count }) => {
          const name = countries.map(country).join('\u00a0– ')
          return {
            cells: [
              <a href={partnershipsAddress(language, { ...parameters, country: countries })}>{name}</a>,
              number(count),
              <Bar share={count / most} />,
              <a href={linksMapAddress(language, { country: countries })} aria-label={`${labels.seeMap}: ${name}`}>{labels.seeMap}</a>,
            ],
          }
        })}
      />
      {rest > 0 && <p class="meta">{labels.more(number(rest))}</p>}
    </section>
  )
}

function Years({ language, counts: { years } }: CountsProps) {
  const labels = linkLabels(language)
  const { number } = formatsOf(language)
  const decades = byDecade(years)
  return (
    <section class="section" aria-labelledby="years">
      <h2 id="years">{labels.byYear}</h2>
      <div class="chart-and-table">
        {decades.length > 0 && (
          <figure class="chart-figure wide">
            <ColumnChart name={labels.byYear} format={number} columns={decades.map(({ decade, count }) => ({ label: labels.decade(String(decade)), count }))} />
          </figure>
        )}
        <div class="table-scroll low" role="group" aria-labelledby="years" tabindex={0}>
          <table class="narrow">
            <thead><tr><th scope="col">{labels.year}</th><th scope="col" class="number">{labels.count}</th></tr></thead>
            <tbody>
              {years.map(({ year, count }) => (
                <tr><th scope="row">{year ?? pageLabels(language).unknown}</th><td class="number">{number(count)}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}
