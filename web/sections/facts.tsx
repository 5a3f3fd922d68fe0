import type { Municipality } from '../../src/domain/municipality.ts'
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
    <section aria-labelledby="about">
      <h2 id="about">{labels.aboutIt}</h2>
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
    </section>
  )
}

function Population({ language, municipality: { population, populationOf, populationDate } }: FactsProps) {
  const formats = formatsOf(language)
  if (population === null) return <>{pageLabels(language).unknown}</>
  const date = populationDate === null ? '' : `, ${formats.date(populationDate)}`
  return <>{formats.number(population)} <small>{labelsOf(language).populationOf[populationOf]}{date}</small></>
}
