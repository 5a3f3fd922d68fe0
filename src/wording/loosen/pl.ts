import type { LoosenWords } from './loosen-words.ts'

export const polish: LoosenWords = {
  condition: {
    country: 'kraj', region: 'region', level: 'szczebel', population: 'liczba mieszkańców', trait: 'cecha', interest: 'zainteresowanie', offers: 'oferta',
    seeks: 'potrzeba', language: 'język', availability: 'gotowość', partner: 'obecny partner',
    partnerCountry: 'kraj partnera', withoutPartner: 'kraj bez partnera',
  },
  anyCountry: 'jakikolwiek kraj',
  only: (candidates) => `Liczba samorządów do wyboru: tylko ${candidates}.`,
  nobody: 'Nikt nie spełnia wszystkich warunków.',
  costsMost: (condition, without) => `Najwięcej kosztuje warunek: ${condition}; bez niego do wyboru byłoby ${without}.`,
  noneAlone: 'Żaden warunek sam nie skraca tak listy; usuń dwa lub więcej.',
}
