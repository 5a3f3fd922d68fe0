import type { ComponentChildren } from 'preact'
import type { Dataset } from '../../src/domain/dataset.ts'
import type { MunicipalityRecord } from '../../src/use-cases/get-municipality.ts'
import type { MunicipalityCard } from '../../src/use-cases/municipality-card.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { compareAddress, municipalityAddress, shortlistAddress } from '../addresses.ts'
import { joined } from '../joined.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { shortlistLabels } from '../labels/shortlist/index.ts'
import { Layout } from '../layout.tsx'

export interface Compared {
  readonly record: MunicipalityRecord
  /** From the first, metres; null for the first itself. */
  readonly distance: number | null
  /** With the first; null for the first itself. */
  readonly fit: FitWithFirst | null
}

export interface FitWithFirst {
  /** Null for two that are no pair for the ranking: of one country, or of different levels. */
  readonly score: number | null
  readonly reasons: readonly string[]
  readonly reservations: readonly string[]
  /** Why the one would not be suggested to the other. */
  readonly exclusions: readonly string[]
}

export interface CompareProps {
  readonly language: Language
  readonly ids: readonly number[]
  readonly compared: readonly Compared[]
  /** The name that was typed in to add one, and who bears it. */
  readonly words: string
  readonly found: readonly MunicipalityCard[]
  readonly mayAdd: boolean
  readonly topic: (id: string) => string
  readonly datasets: readonly Dataset[]
}

/** Up to four municipalities side by side. */
export function ComparePage(props: CompareProps) {
  const { language, ids, compared, datasets } = props
  const labels = shortlistLabels(language)
  return (
    <Layout
      language={language} destination="compare" title={labels.compare} description={labels.compareIntro} datasets={datasets}
      addressIn={(other) => compareAddress(other, ids)} canonical={ids.length === 0 ? compareAddress(language, []) : null}
    >
      <div class="page-head">
        <h1>{labels.compare}</h1>
        <p class="lead">{labels.compareIntro}</p>
      </div>
      <AddForm {...props} />
      {compared.length === 0 ? <p class="notice">{labels.empty}</p> : <ComparedTable {...props} />}
      {ids.length > 0 && <p class="actions"><a href={shortlistAddress(language, ids)}>{labels.asShortlist}</a></p>}
    </Layout>
  )
}

function AddForm({ language, ids, words, found, mayAdd }: CompareProps) {
  const labels = shortlistLabels(language)
  if (!mayAdd) return <p class="meta">{labels.full}</p>
  return (
    <>
      <form class="search" method="get" action={compareAddress(null, [])} role="search">
        <input type="hidden" name="lang" value={language} />
        {ids.length > 0 && <input type="hidden" name="ids" value={ids.join(',')} />}
        <label for="q">{labels.add}</label>
        <p class="hint" id="q-hint">{labels.addHint}</p>
        <div class="search-line">
          <input id="q" type="search" name="q" value={words} maxlength={100} required autocomplete="off" aria-describedby="q-hint" />
          <button class="button">{pageLabels(language).search}</button>
        </div>
      </form>
      {words !== '' && found.length === 0 && <p class="notice">{pageLabels(language).nothingFound(words)}</p>}
      {found.length > 0 && (
        <section aria-labelledby="choose">
          <h2 id="choose">{labels.choose}</h2>
          <ul class="results" role="list">
            {found.map(({ id, name, country, region }) => (
              <li>
                <a href={compareAddress(language, [...ids, id])}>{name}</a>
                <p class="meta">{joined(formatsOf(language).country(country), region)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function ComparedTable({ language, ids, compared, topic }: CompareProps) {
  const labels = shortlistLabels(language)
  const words = pageLabels(language)
  const names = labelsOf(language)
  const formats = formatsOf(language)
  const firstName = compared[0]?.record.card.name ?? ''
  const metres = (value: number | null) => (value === null ? words.unknown : formats.distance(value))
  const score = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' })
  const row = (name: string, cell: (one: Compared) => ComponentChildren) => (
    <tr role="row"><th scope="row" role="rowheader">{name}</th>{compared.map((one) => <td role="cell">{cell(one)}</td>)}</tr>
  )
  const listed = (items: readonly string[]) => (items.length === 0 ? '–' : <ul>{items.map((item) => <li>{item}</li>)}</ul>)
  return (
    <div class="table-scroll" role="group" aria-label={labels.compare} tabindex={0}>
      {/* Not every browser takes for a table what is laid out anew on a phone: each part says what it is. */}
      <table class="compared" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{labels.fact}</th>
            {compared.map(({ record: { card } }) => (
              <th scope="col" role="columnheader">
                <a href={municipalityAddress(card.id, language)}>{card.name}</a>{' '}
                <a class="remove-one" href={compareAddress(language, ids.filter((id) => id !== card.id))} aria-label={labels.remove(card.name)}>×</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {row(words.country, ({ record: { card } }) => formats.country(card.country))}
          {row(words.region, ({ record: { card } }) => card.region ?? '–')}
          {row(words.level, ({ record: { card } }) => names.level[card.level])}
          {row(words.population, ({ record: { card } }) => (card.population === null ? words.unknown : formats.number(card.population)))}
          {row(words.traits, ({ record: { municipality } }) => listed(municipality.traits.map(({ trait }) => names.trait[trait])))}
          {row(words.coast, ({ record: { municipality } }) => metres(municipality.coastDistance))}
          {row(words.border, ({ record: { municipality } }) => metres(municipality.borderDistance))}
          {row(words.interests, ({ record: { profile } }) => listed(profile.interests.map((interest) => `${topic(interest.topic)} (${names.role[interest.role]})`)))}
          {row(words.workingLanguages, ({ record: { profile } }) => listed(profile.languages.map(({ language: code }) => formats.language(code))))}
          {row(words.availability, ({ record: { profile } }) => names.availability[profile.availability.status])}
          {row(labels.partnerships, ({ record: { partnerships } }) => formats.number(partnerships.length))}
          {compared.length > 1 && (
            <>
              {row(labels.distanceTo(firstName), ({ distance }) => (distance === null ? '–' : formats.distance(distance)))}
              {row(labels.fitWith(firstName), ({ fit }) => (fit === null ? '–' : (
                <>
                  {fit.score !== null && score.format(fit.score).replace('-', '−')}
                  {fit.exclusions.map((exclusion) => <p class="small">{exclusion}</p>)}
                </>
              )))}
              {row(labels.forIt, ({ fit }) => listed(fit?.reasons ?? []))}
              {row(labels.against, ({ fit }) => listed(fit?.reservations ?? []))}
            </>
          )}
        </tbody>
      </table>
    </div>
  )
}
