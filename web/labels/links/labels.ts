import type { Level } from '../../../src/domain/municipality.ts'
import type { PartnershipSort } from '../../../src/use-cases/ports/partnership-list.ts'
import type { CountedForms } from '../../../src/wording/formats.ts'

/** The words of the lists of partnerships, their map and their numbers. */
export interface LinkLabels {
  readonly title: string
  readonly intro: string
  readonly lists: string
  readonly ofLevel: Readonly<Record<Level, string>>
  readonly allLevels: string
  readonly searchLabel: string
  readonly searchHint: string
  readonly country: string
  readonly otherCountry: string
  readonly sortedBy: string
  readonly sort: Readonly<Record<PartnershipSort, string>>
  readonly partnerships: CountedForms
  /** How many are shown of how many, and in which order. */
  readonly shown: (shown: string, total: string, sorted: string) => string
  readonly partner: string
  readonly otherPartner: string
  readonly areas: string
  readonly events: string
  readonly notes: string
  readonly none: string
  readonly noneAdvice: string
  readonly firstPage: string
  readonly exported: string
  readonly faults: string
  readonly seeMap: string
  readonly seeNumbers: string
  readonly seeList: string
  readonly mapTitle: string
  readonly mapIntro: string
  readonly mapOf: (countries: string) => string
  readonly show: string
  readonly mapCaption: string
  readonly groupedCaption: string
  readonly grouped: string
  readonly betweenRegions: string
  readonly count: string
  readonly noRegion: string
  readonly onlyFirst: (shown: string, total: string) => string
  readonly numbersTitle: string
  readonly numbersIntro: string
  readonly recordedOnly: string
  readonly byPair: string
  readonly pair: string
  readonly byYear: string
  readonly year: string
  readonly decade: (year: string) => string
  readonly saturation: string
  readonly saturationIntro: string
  readonly size: string
  readonly municipalities: string
  readonly withPartner: string
  readonly free: string
  readonly seeking: string
  readonly allCountries: string
  readonly more: (count: string) => string
}
