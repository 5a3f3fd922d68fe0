import type { PartnersLabels } from './labels.ts'

export const englishPartners: PartnersLabels = {
  title: 'Find partners',
  intro: 'A ranked list of municipalities abroad that would fit, and would want it too, with the reasons and with what speaks against each.',
  titleFor: (name) => `Partners for ${name}`,
  someoneIn: (country) => `a municipality in ${country}`,
  someoneNear: (place) => `a municipality near ${place}`,
  toRecord: (name) => `What is on record about ${name}`,

  inRegister: 'For a municipality of the register',
  describe: 'For a municipality that you describe',
  describeIntro: 'Nothing of it is stored; it stands in the address of the list, so the list can be kept and shared. Only the country is needed.',
  describeAgain: 'Change the description',
  own: {
    country: 'Its country', near: 'A place near it', population: 'Its inhabitants', trait: 'Its traits', offers: 'It offers', seeks: 'It seeks',
    shares: 'It shares', language: 'It works in',
  },
  ownCountryHint: 'Partners are sought in other countries.',
  ownNearHint: 'The town itself, or one nearby that the register knows: for distances and neighbours.',
  find: 'Find partners',
  nearUnknown: (place) => `No place in this country resembles “${place}”. The list knows no distances.`,
  nearFound: (place) => `Distances are those from ${place}.`,
  chooseCountry: 'Choose a country',
  partnersFor: (name) => `Find partners for ${name}`,

  distanceMax: 'Distance at most, km',
  words: 'Words to look for',
  wordsHint: 'In what municipalities say of themselves. Who answers to them ranks higher.',
  wordsChip: (words) => `words: ${words}`,
  within: (distance) => `at most ${distance} away`,

  weights: 'What counts how much',
  weightsIntro: '0 switches a part off, 1 is the usual weight, 3 is three times as much.',
  group: { size: 'Size and kind', place: 'Place', links: 'Existing partnerships', declared: 'What municipalities say of themselves' },
  switchOff: 'switch off',
  switchOn: 'switch on',
  off: (term) => `without: ${term}`,
  weighted: (term, factor) => `${term} × ${factor}`,

  termsChart: 'What the score is made of',
  mapCaption: (from, to) => `Places ${from} to ${to} of the list, and the one that seeks`,
  files: 'This list as a file',
  csv: 'CSV, the best 100',
  geojson: 'GeoJSON, the best 100',
  print: 'To print it, use your browser: filters and menus stay off the paper.',
  sameList: 'The address of this page holds all that was chosen: whoever opens it gets the same list as long as the records are the same.',
}
