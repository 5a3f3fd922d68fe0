import type { Municipality, SourcedTrait } from '../../src/domain/municipality.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { Fact } from './fact.tsx'

interface FactsProps {
  readonly language: Language
  readonly municipality: Municipality
}

/** What the register says of a municipality. */
export function Facts({ language, municipality }: FactsProps) {
  const labels = pageLabels(language)
  const words = labelsOf(language)
  const formats = formatsOf(language)
  const { country, level, regionName, countyName, altitude, coastDistance, borderDistance, traits } = municipality
  return (
    <section aria-label={labels.aboutIt}>
      <dl class="facts">
        <Fact name={labels.country}>{formats.country(country)}</Fact>
        {regionName !== null && <Fact name={labels.region}>{regionName}</Fact>}
        {countyName !== null && <Fact name={labels.county}>{countyName}</Fact>}
        {level !== 'municipality' && <Fact name={labels.level}>{words.level[level]}</Fact>}
        <Fact name={labels.population}><Population language={language} municipality={municipality} /></Fact>
        {altitude !== null && <Fact name={labels.altitude}>{labels.aboveSea(formats.metres(altitude))}</Fact>}
        {coastDistance !== null && <Fact name={labels.coast}>{formats.distance(coastDistance)}</Fact>}
        {borderDistance !== null && <Fact name={labels.border}>{formats.distance(borderDistance)}</Fact>}
        {traits.length > 0 && (
          <Fact name={labels.traits} wide>
            <ul class="tags" role="list">{traits.map(({ trait }) => <li>{words.trait[trait]}</li>)}</ul>
          </Fact>
        )}
      </dl>
      <Details language={language} municipality={municipality} />
    </section>
  )
}

function Population({ language, municipality: { population, populationOf, populationDate } }: FactsProps) {
  const formats = formatsOf(language)
  if (population === null) return <>{pageLabels(language).unknown}</>
  const date = populationDate === null ? '' : `, ${formats.date(populationDate)}`
  return <>{formats.number(population)} <small>{labelsOf(language).populationOf[populationOf]}{date}</small></>
}

/** What few readers need, behind a fold. */
function Details({ language, municipality: { codes, places, traits } }: FactsProps) {
  const labels = pageLabels(language)
  const given = Object.entries(labels.scheme).flatMap(([scheme, name]) => {
    const code = codes[scheme as keyof typeof codes]
    return code === undefined ? [] : [[name, code] as const]
  })
  if (given.length === 0 && places.length < 2 && traits.length === 0) return null
  return (
    <details>
      <summary>{labels.more}</summary>
      <dl class="more">
        {given.length > 0 && <Fact name={labels.codes}>{given.map(([name, code]) => `${name} ${code}`).join(', ')}</Fact>}
        {places.length > 1 && <Fact name={`${labels.places} (${formatsOf(language).number(places.length)})`}><Places language={language} places={places} /></Fact>}
        {traits.length > 0 && <Fact name={labels.traitSources}><TraitSources language={language} traits={traits} /></Fact>}
      </dl>
    </details>
  )
}

function Places({ language, places }: { readonly language: Language; readonly places: Municipality['places'] }) {
  const labels = pageLabels(language)
  const named = places.toSorted((a, b) => Number(b.isSeat) - Number(a.isSeat) || a.name.localeCompare(b.name, language))
  return <>{named.map(({ name, isSeat }) => (isSeat ? `${name} (${labels.seat})` : name)).join(', ')}</>
}

function TraitSources({ language, traits }: { readonly language: Language; readonly traits: readonly SourcedTrait[] }) {
  const words = labelsOf(language)
  return (
    <ul role="list">
      {traits.map(({ trait, source }) => (
        <li>
          {words.trait[trait]}: {source === 'declared' ? pageLabels(language).declared : <span lang="en">{source}</span>}
        </li>
      ))}
    </ul>
  )
}
