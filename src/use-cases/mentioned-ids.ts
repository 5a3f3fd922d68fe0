import type { Finding } from '../matching/findings.ts'

/** As many municipalities of one list of evidence as are worth naming. */
const MOST_NAMED = 3

/** Ids of the municipalities and regions that findings speak of, the first few of each list, so that they can be named. */
export function mentionedIds(findings: Iterable<Finding>): Set<number> {
  const ids = new Set<number>()
  for (const finding of findings) for (const id of idsIn(finding)) ids.add(id)
  return ids
}

function idsIn(finding: Finding): readonly number[] {
  switch (finding.code) {
    case 'partners_shared':
      return finding.evidence.partners.slice(0, MOST_NAMED)
    case 'partners_of_partners_linked':
      return finding.evidence.examples.slice(0, 1).flatMap(({ askersPartner, candidatesPartner }) => [askersPartner, candidatesPartner])
    case 'region_and_country_linked':
    case 'region_and_country_seldom_linked':
      return [finding.evidence.asker, finding.evidence.candidate].flatMap((side) => side?.region ?? [])
    case 'neighbours_linked':
      return finding.evidence.examples.slice(0, 1).flatMap(({ nearAsker, nearCandidate }) => [nearAsker, nearCandidate])
    case 'near_partner':
    case 'country_still_free':
    case 'country_already_covered': {
      const { askersPartners, candidatesPartners } = finding.evidence
      return [...askersPartners.slice(0, MOST_NAMED), ...candidatesPartners.slice(0, MOST_NAMED)]
    }
    case 'regions_linked':
    case 'regions_seldom_linked':
      return [finding.evidence.askerRegion, finding.evidence.candidateRegion].flatMap((region) => region ?? [])
    case 'wishes_met':
    case 'wishes_violated':
      return finding.evidence.wishes.flatMap((wish) => (wish.kind === 'place' ? wish.regions : []))
    default:
      return []
  }
}
