import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { linksMapAddress } from '../../addresses.ts'
import { linkLabels } from '../../labels/links/index.ts'
import { widthOf, type RegionOfEnds, type RegionTie } from '../../links/region-ties.ts'
import { EuropeMap } from '../../map/map.tsx'
import { withValues, type Parameters } from '../../parameters.ts'
import { StackedTable } from '../stacked-table.tsx'

interface RegionTiesProps {
  readonly language: Language
  readonly ties: readonly RegionTie[]
  readonly shown: Parameters
}

/** Regions as spots, the partnerships between two of them as one arc. */
export function RegionMap({ language, ties, shown }: RegionTiesProps) {
  const { counted, colon } = formatsOf(language)
  const labels = linkLabels(language)
  const regions = new Map(ties.flatMap(({ a, b }) => [a, b]).map((region) => [`${region.country} ${region.id}`, region]))
  const most = ties[0]?.count ?? 1
  return (
    <EuropeMap
      language={language} id="links-map" caption={labels.groupedCaption}
      spots={[...regions.values()].map((region) => ({
        location: region.location,
        name: `${regionName(region, language)}${colon}${counted(region.ends, labels.partnerships)}`,
        address: region.id === 0 ? null : linksMapAddress(language, withValues(shown, 'region', [String(region.id)])),
      }))}
      arcs={ties.map(({ a, b, count }) => ({ from: a.location, to: b.location, width: widthOf(count, most) }))}
    />
  )
}

/** The same in rows: which regions, and how many partnerships between them. */
export function RegionTable({ language, ties, shown }: RegionTiesProps) {
  const labels = linkLabels(language)
  const { number, country } = formatsOf(language)
  // A country that a whole column lies in is said once, at its head.
  const [one, other] = [onlyCountry(ties.map(({ a }) => a)), onlyCountry(ties.map(({ b }) => b))]
  return (
    <StackedTable
      label={labels.betweenRegions}
      columns={[
        { name: one === null ? labels.partner : country(one), onPhone: one === null ? 'nowhere' : 'above' },
        { name: other === null ? labels.otherPartner : country(other) },
        { name: labels.count, kind: 'number' },
      ]}
      rows={ties.map(({ a, b, count }) => ({
        cells: [
          <RegionLink language={language} region={a} shown={shown} isAtHome={one !== null} />,
          <RegionLink language={language} region={b} shown={shown} isAtHome={other !== null} />,
          number(count),
        ],
      }))}
    />
  )
}

function onlyCountry(regions: readonly RegionOfEnds[]): string | null {
  const countries = new Set(regions.map(({ country }) => country))
  return countries.size === 1 ? regions[0]?.country ?? null : null
}

/** `isAtHome`: its country is said already. */
function RegionLink({ language, region, shown, isAtHome }: { readonly language: Language; readonly region: RegionOfEnds; readonly shown: Parameters; readonly isAtHome: boolean }) {
  const name = isAtHome ? region.name ?? linkLabels(language).noRegion : regionName(region, language)
  if (region.id === 0) return <>{name}</>
  return <a href={linksMapAddress(language, withValues(shown, 'region', [String(region.id)]))}>{name}</a>
}

function regionName({ name, country }: RegionOfEnds, language: Language): string {
  return `${name ?? linkLabels(language).noRegion} (${formatsOf(language).country(country)})`
}
