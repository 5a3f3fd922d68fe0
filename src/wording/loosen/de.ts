import type { LoosenWords } from './loosen-words.ts'

export const german: LoosenWords = {
  condition: {
    country: 'Land', region: 'Region', level: 'Ebene', population: 'Einwohnerzahl', trait: 'Merkmal', interest: 'Interesse', offers: 'Angebot',
    seeks: 'Gesuch', language: 'Sprache', availability: 'Bereitschaft', partner: 'bestehender Partner',
    partnerCountry: 'Land eines Partners', withoutPartner: 'Land ohne Partner',
  },
  anyCountry: 'irgendein Land',
  only: (candidates) => `Zur Wahl stehen nur ${candidates}.`,
  nobody: 'Niemand erfüllt alle Bedingungen.',
  costsMost: (condition, without) => `Am meisten kostet die Bedingung ${condition}: Ohne sie wären es ${without}.`,
  noneAlone: 'Keine Bedingung allein macht die Liste so kurz; nehmen Sie zwei oder mehr weg.',
}
