import type { Language } from '../src/wording/language.ts'
import { accessibilityAddress, compareAddress, directoryAddress, linksMapAddress, numbersAddress, partnersAddress, partnershipsAddress, rankingAddress, shortlistAddress, sourcesAddress } from './addresses.ts'

/** The pages that the header leads to, in its order, each with its plain address. */
const addresses = {
  partners: (language: Language) => partnersAddress(null, language),
  directory: (language: Language) => directoryAddress(language),
  partnerships: (language: Language) => partnershipsAddress(language),
  linksMap: (language: Language) => linksMapAddress(language),
  numbers: (language: Language) => numbersAddress(language),
  compare: (language: Language) => compareAddress(language, []),
  shortlist: (language: Language) => shortlistAddress(language, []),
} as const satisfies Readonly<Record<string, (language: Language) => string>>

export type Destination = keyof typeof addresses
export const DESTINATIONS = Object.keys(addresses) as Destination[]

export function destinationAddress(destination: Destination, language: Language): string {
  return addresses[destination](language)
}

/** The pages about the service that the footer leads to. */
export const ABOUT = { ranking: (language: Language) => rankingAddress(language), sources: sourcesAddress, accessibility: accessibilityAddress } as const
