import type { Saturation } from '../../../src/matching/saturation.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { Bar } from '../../charts/bar.tsx'
import { linkLabels } from '../../labels/links/index.ts'
import { pageLabels } from '../../labels/page-labels.ts'
import { sumByCountry, type SaturationSum } from '../../links/saturation-sums.ts'

interface SaturationTableProps {
  readonly language: Language
  readonly items: readonly Saturation[]
  /** By size, for few countries; else one row a country. */
  readonly bySize: boolean
  /** The page of numbers for one country. */
  readonly countryAddress: (country: string) => string
}

/** Who has a partner, who looks for one and who is still free, with the share of the free as a bar. */
export function SaturationTable({ language, items, bySize, countryAddress }: SaturationTableProps) {
  const labels = linkLabels(language)
  const { country, number } = formatsOf(language)
  return (
    <div class="table-scroll" role="group" aria-label={labels.saturation} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.country}</th>
            {bySize && <th scope="col">{labels.size}</th>}
            <th scope="col" class="number">{labels.municipalities}</th>
            <th scope="col" class="number">{labels.withPartner}</th>
            <th scope="col" class="number">{labels.seeking}</th>
            <th scope="col" class="number">{labels.free}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {bySize
            ? items.map((item) => (
              <tr>
                <th scope="row">{country(item.country)}</th>
                <td>{sizeName(item.population, language)}</td>
                <Counts language={language} sum={item} />
              </tr>
            ))
            : sumByCountry(items).map((sum) => (
              <tr>
                <th scope="row"><a href={countryAddress(sum.country)}>{country(sum.country)}</a></th>
                <Counts language={language} sum={sum} />
              </tr>
            ))}
        </tbody>
      </table>
      {items.length === 0 && <p class="meta">{number(0)}</p>}
    </div>
  )
}

function Counts({ language, sum: { municipalities, withPartner, seeking, free } }: { readonly language: Language; readonly sum: SaturationSum }) {
  const { number, share } = formatsOf(language)
  const part = municipalities === 0 ? 0 : free / municipalities
  return (
    <>
      <td class="number">{number(municipalities)}</td>
      <td class="number">{number(withPartner)}</td>
      <td class="number">{number(seeking)}</td>
      <td class="number">{number(free)} ({share(part)})</td>
      <td><Bar share={part} /></td>
    </>
  )
}

function sizeName(population: Saturation['population'], language: Language): string {
  const labels = pageLabels(language)
  const { number } = formatsOf(language)
  if (population === null) return labels.unknown
  return population.max === null ? labels.atLeast(number(population.min)) : labels.between(number(population.min), number(population.max))
}
