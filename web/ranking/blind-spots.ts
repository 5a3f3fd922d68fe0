import type { TermName } from '../../src/matching/findings.ts'
import type { BlindSpot } from '../labels/ranking/labels.ts'

/** What each term can not know, by the kind of its evidence. */
export const BLIND_SPOTS_OF: Readonly<Record<TermName, readonly BlindSpot[]>> = {
  size: ['population', 'past'],
  partnersSizes: ['population', 'record', 'past'],
  localSetting: ['population', 'past'],
  surroundingsLinks: ['record', 'crow', 'past'],
  countryPair: ['country', 'record', 'past'],
  regionAndCountry: ['country', 'record', 'past'],
  distance: ['crow', 'past'],
  sharedPartners: ['record', 'past'],
  pathsOfThree: ['record', 'past'],
  neighboursLinks: ['record', 'crow', 'past'],
  nearPartner: ['record', 'crow', 'past'],
  partnerInCountry: ['record', 'past'],
  regionLinks: ['country', 'record', 'past'],
  activity: ['country', 'record', 'past'],
  capitals: ['past'],
  sameName: ['name', 'past'],
  officialLanguage: ['official', 'past'],
  traits: ['traits', 'past'],
  interests: ['said', 'judgement'],
  offersAndNeeds: ['said', 'judgement'],
  workingLanguages: ['said', 'official', 'judgement'],
  wants: ['said', 'judgement'],
  availability: ['said', 'judgement'],
  peerStatus: ['record', 'past'],
  words: ['said', 'judgement'],
}
