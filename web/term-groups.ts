import { TERM_NAMES, type TermName } from '../src/matching/findings.ts'

/** Terms that belong together, in the order in which they are shown. */
export const TERM_GROUPS = ['size', 'place', 'links', 'declared'] as const
export type TermGroup = (typeof TERM_GROUPS)[number]

const groupOf: Readonly<Record<TermName, TermGroup>> = {
  size: 'size', partnersSizes: 'size', capitals: 'size', peerStatus: 'size', activity: 'size',
  countryPair: 'place', regionAndCountry: 'place', distance: 'place', officialLanguage: 'place', traits: 'place', sameName: 'place',
  localSetting: 'place',
  surroundingsLinks: 'links', sharedPartners: 'links', pathsOfThree: 'links', neighboursLinks: 'links', nearPartner: 'links', partnerInCountry: 'links', regionLinks: 'links',
  interests: 'declared', offersAndNeeds: 'declared', workingLanguages: 'declared', wants: 'declared', availability: 'declared', words: 'declared',
}

/** The terms of a group. */
export function termsIn(group: TermGroup): TermName[] {
  return TERM_NAMES.filter((term) => groupOf[term] === group)
}
