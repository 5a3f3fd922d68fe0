import type { DatasetTexts } from './catalogue.ts'

export const polish: DatasetTexts = {
  'What municipalities say of themselves': 'Co samorządy mówią o sobie',
  'The municipalities': 'Samorządy',
  'As declared by each municipality': 'Według deklaracji samorządu',
  'Declared by the municipality': 'Deklaracja samorządu',
  'GeoNames: inhabited places from 500 people on, names of admin units': 'GeoNames: miejscowości od 500 mieszkańców, nazwy jednostek administracyjnych',
  'Places and names: GeoNames, CC BY 4.0 (municipalities made of them by Twinmatch)': 'Miejscowości i nazwy: GeoNames, CC BY 4.0 (samorządy utworzył z nich Twinmatch)',
  'Natural Earth 1:10m: land and countries (package world-atlas)': 'Natural Earth 1:10 mln: lądy i kraje (pakiet world-atlas)',
  'public domain': 'domena publiczna',
  'Coasts and borders: Natural Earth': 'Wybrzeża i granice: Natural Earth',
  'Sea ports of the world with UN/LOCODE (package sea-ports)': 'Porty morskie świata z kodami UN/LOCODE (pakiet sea-ports)',
  'marchah/sea-ports contributors': 'współtwórcy marchah/sea-ports',
  'Sea ports: package sea-ports, MIT': 'Porty morskie: pakiet sea-ports, MIT',
  'Hand-written sample of partnerships': 'Ręcznie spisana próbka partnerstw',
  'Partnerships: a hand-written sample by Twinmatch, MIT; not complete': 'Partnerstwa: ręcznie spisana próbka Twinmatch, MIT; niepełna',
  'not stated': 'nie podano',
  ' (licence not stated)': ' (licencji nie podano)',
}
