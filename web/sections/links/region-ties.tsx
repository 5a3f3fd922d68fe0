import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { linksMapAddress } from '../../addresses.ts'
import { linkLabels } from '../../labels/links/index.ts'
import { widthOf, type RegionOfEnds, type RegionTie } from '../../links/region-ties.ts'
import { EuropeMap } from '../../map/map.tsx'
import { withValues, type Parameters } from '../../parameters.ts'

interface RegionTiesProps {
  readonly language: Language
  readonly ties: readonly RegionTie[]
  readonly shown: Parameters
}

/** Regions as spots, the partnerships between two of them as one arc. */
export function RegionMap({ language, ties, shown }: RegionTiesProps) {
  const { counted } = formatsOf(language)
  const labels = linkLabels(language)
  const regions = new Map(ties.flatMap(({ a, b }) => [a, b]).map((region) => [`${region.country} ${region.id}`, region]))
  const most = ties[0]?.count ?? 1
  return (
    <EuropeMap
      language={language} id="links-map" caption={labels.groupedCaption}
      spots={[...regions.values()].map((region) => ({
        location: region.location,
        name: `${regionName(region, language)}: ${counted(region.ends, labels.partnerships)}`,
        address: region.id === 0 ? null : linksMapAddress(language, withValues(shown, 'region', [String(region.id)])),
      }))}
      arcs={ties.map(({ a, b, count }) => ({ from: a.location, to: b.location, width: widthOf(count, most) }))}
    />
  )
}

/** The same in rows: which regions, and how many partnerships between them. */
export function RegionTable({ language, ties, shown }: RegionTiesProps) {
  const labels = linkLabels(language)
  const { number } = formatsOf(language)
  return (
    <div class="table-scroll" role="group" aria-label={labels.betweenRegions} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.partner}</th>
            <th scope="col">{labels.otherPartner}</th>
            <th scope="col" class="number">{labels.count}</th>
          </tr>
        </thead>
        <tbody>
          {ties.map(({ a, b, count }) => (
            <tr>
              <th scope="row"><RegionLink language={language} region={a} shown={shown} /></th>
              <td><RegionLink language={language} region={b} shown={shown} /></td>
              <td class="number">{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RegionLink({ language, region, shown }: { readonly language: Language; readonly region: RegionOfEnds; readonly shown: Parameters }) {
  const name = regionName(region, language)
  if (region.id === 0) return <>{name}</>
  return <a href={linksMapAddress(language, withValues(shown, 'region', [String(region.id)]))}>{name}</a>
}

function regionName({ name, country }: RegionOfEnds, language: Language): string {
  return `${name ?? linkLabels(language).noRegion} (${formatsOf(language).country(country)})`
}
