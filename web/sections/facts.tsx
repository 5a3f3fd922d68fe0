import type { MunicipalityRecord } from '../../src/use-cases/get-municipality.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import { LABELS } from '../labels.ts'

interface FactsProps {
  readonly language: Language
  readonly record: MunicipalityRecord
  readonly topic: (id: string) => string
}

/** What the register and the municipality itself say of it; traits carry their source as a title and in words. */
export function Facts({ language, record, topic }: FactsProps) {
  const labels = LABELS[language]
  const words = labelsOf(language)
  const formats = formatsOf(language)
  const { municipality, profile } = record
  const codes = Object.entries(municipality.codes)
  return (
    <dl class="facts">
      <div><dt>{labels.country}</dt><dd>{formats.country(municipality.country)}</dd></div>
      {municipality.regionName !== null && <div><dt>{labels.region}</dt><dd>{municipality.regionName}</dd></div>}
      {municipality.countyName !== null && <div><dt>{labels.county}</dt><dd>{municipality.countyName}</dd></div>}
      <div>
        <dt>{labels.population}</dt>
        <dd>
          {municipality.population === null ? labels.populationUnknown : formats.number(municipality.population)}
          {municipality.population !== null && <small> {words.populationOf[municipality.populationOf]}</small>}
        </dd>
      </div>
      {municipality.altitude !== null && <div><dt>{labels.altitude}</dt><dd>{formats.number(municipality.altitude)} m</dd></div>}
      {municipality.coastDistance !== null && <div><dt>{labels.coast}</dt><dd>{formats.distance(municipality.coastDistance)}</dd></div>}
      {municipality.traits.length > 0 && (
        <div>
          <dt>{labels.traits}</dt>
          <dd><ul class="tags">{municipality.traits.map(({ trait, source }) => <li title={source}>{words.trait[trait]}</li>)}</ul></dd>
        </div>
      )}
      {profile.interests.length > 0 && (
        <div>
          <dt>{labels.interests}</dt>
          <dd>
            <ul class="tags">
              {profile.interests.map((interest) => <li>{topic(interest.topic)} ({words.role[interest.role]})</li>)}
            </ul>
          </dd>
        </div>
      )}
      {codes.length > 0 && (
        <div><dt>{labels.codes}</dt><dd>{codes.map(([scheme, code]) => `${scheme} ${code}`).join(', ')}</dd></div>
      )}
    </dl>
  )
}
