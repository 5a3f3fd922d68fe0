import type { HomeLabels } from './labels.ts'

export const englishHome: HomeLabels = {
  ways: 'Three ways in',
  way: {
    partners: 'Describe a municipality in fields or in your own words, and get a ranked list of partners with reasons.',
    directory: 'All local and regional authorities of the register, by country, size, interests and more, as a list and on a map.',
    partnerships: 'Who is linked with whom, by level and pair of countries, with files to download and a map.',
  },
  figures: 'What is on record',
  figure: { municipalities: 'municipalities, counties and regions', countries: 'countries', partnerships: 'partnerships on record' },
  how: 'How it works',
}
