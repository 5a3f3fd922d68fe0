import { formatsOf } from '../../src/wording/formats.ts'
import { labelsOf } from '../../src/wording/labels/labels.ts'
import type { Language } from '../../src/wording/language.ts'
import type { MunicipalityCard } from '../../src/use-cases/municipality-card.ts'
import { municipalityAddress } from '../addresses.ts'
import { joined } from '../joined.ts'
import { pageLabels } from '../labels/page-labels.ts'

interface MunicipalityListProps {
  readonly language: Language
  readonly items: readonly MunicipalityCard[]
  /** Place of the first item in the whole list. */
  readonly from: number
}

/** Municipalities in lines, their inhabitants in a column. */
export function MunicipalityList({ language, items, from }: MunicipalityListProps) {
  const formats = formatsOf(language)
  const labels = pageLabels(language)
  return (
    <ol class="results lines" role="list" start={from}>
      {items.map(({ id, name, country, region, level, population }) => (
        <li>
          <div>
            <a href={municipalityAddress(id, language)}>{name}</a>
            <p class="meta">
              {joined(formats.country(country), region, level === 'municipality' ? null : labelsOf(language).level[level])}
            </p>
          </div>
          <p class="figure">
            {population === null ? <span class="meta">{labels.unknown}</span>
              : <>{formats.number(population)}<span class="meta"> {formats.form(population, labels.inhabitants)}</span></>}
          </p>
        </li>
      ))}
    </ol>
  )
}
