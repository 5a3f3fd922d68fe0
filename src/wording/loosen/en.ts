import type { LoosenWords } from './loosen-words.ts'

export const english: LoosenWords = {
  condition: {
    country: 'country', region: 'region', level: 'level', population: 'population', trait: 'trait', interest: 'interest', offers: 'what it offers',
    seeks: 'what it seeks', language: 'language', availability: 'availability', partner: 'existing partner',
    partnerCountry: 'country of a partner', withoutPartner: 'country without a partner',
  },
  anyCountry: 'any country',
  only: (candidates) => `Only ${candidates} to choose from.`,
  nobody: 'Nobody meets all conditions.',
  costsMost: (condition, without) => `What costs most is ${condition}: without it there would be ${without}.`,
  noneAlone: 'No condition alone makes the list so short; take two or more away.',
}
