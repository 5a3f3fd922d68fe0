import type { TermGroup } from '../../term-groups.ts'

/** The words of the pages that find partners. */
export interface PartnersLabels {
  readonly title: string
  readonly intro: string
  readonly titleFor: (name: string) => string
  /** The municipality of a typed profile, in titles: of a country, or near a place. */
  readonly someoneIn: (country: string) => string
  readonly someoneNear: (place: string) => string
  readonly toRecord: (name: string) => string

  readonly inRegister: string
  readonly describe: string
  readonly describeIntro: string
  readonly describeAgain: string
  readonly own: Readonly<Record<OwnField, string>>
  readonly ownCountryHint: string
  readonly ownNearHint: string
  readonly find: string
  readonly nearUnknown: (place: string) => string
  readonly nearFound: (place: string) => string
  readonly chooseCountry: string
  readonly partnersFor: (name: string) => string

  readonly distanceMax: string
  readonly words: string
  readonly wordsHint: string
  readonly wordsChip: (words: string) => string
  readonly within: (distance: string) => string

  readonly weights: string
  readonly weightsIntro: string
  readonly group: Readonly<Record<TermGroup, string>>
  readonly switchOff: string
  readonly switchOn: string
  readonly off: (term: string) => string
  readonly weighted: (term: string, factor: string) => string

  readonly termsChart: string
  readonly mapCaption: (from: string, to: string) => string
  readonly files: string
  readonly csv: string
  readonly geojson: string
  readonly print: string
  readonly sameList: string
}

/** What a reader can say of a municipality that is not in the register, or not as the register has it. */
export const OWN_FIELDS = ['country', 'near', 'population', 'trait', 'offers', 'seeks', 'shares', 'language'] as const
export type OwnField = (typeof OWN_FIELDS)[number]
