import type { Labels } from './catalogue.ts'

export const polishLabels: Labels = {
  level: { municipality: 'miasto lub gmina', county: 'powiat', region: 'województwo lub region' },
  trait: {
    capital: 'stolica', regional_seat: 'siedziba regionu', county_seat: 'siedziba powiatu', coast: 'położenie nad morzem',
    seaport: 'port morski', island: 'wyspa', mountain: 'góry', border: 'pogranicze', spa: 'uzdrowisko',
    rural: 'charakter wiejski', university: 'uczelnia', industry: 'przemysł', mining: 'górnictwo',
    agriculture: 'rolnictwo', wine: 'wino', forest: 'lasy', lake: 'jezioro', river: 'rzeka', tourism: 'turystyka',
    fortress: 'twierdza', heritage_site: 'zabytki', pilgrimage: 'pielgrzymki', garrison: 'garnizon',
    suburb: 'przedmieście',
  },
  form: { partnership: 'partnerstwo', friendship: 'przyjaźń', project: 'projekt', contact: 'kontakt' },
  status: { active: 'czynne', dormant: 'uśpione', suspended: 'zawieszone', ended: 'zakończone' },
  availability: {
    unknown: 'nie podano', seeking: 'szuka partnerów', open: 'otwarta na partnerów', at_capacity: 'ma dość partnerów',
    closed: 'nie szuka',
  },
  role: { offers: 'oferuje', seeks: 'szuka', shares: 'podziela' },
  wish: { similar: 'podobnie', complementary: 'odmiennie', present: 'pożądane', absent: 'niepożądane' },
  nameKind: { own: 'nazwa własna', foreign: 'nazwa obca', historic: 'nazwa dawna' },
  populationOf: { seat: 'w siedzibie', municipality: 'w całej jednostce' },
  term: {
    size: 'wielkość', partnersSizes: 'wielkość partnerów', regionAndCountry: 'region i kraj', pathsOfThree: 'partnerzy partnerów',
    activity: 'partnerstwa w okolicy', countryPair: 'para krajów', distance: 'odległość', sharedPartners: 'wspólni partnerzy',
    localSetting: 'otoczenie', surroundingsLinks: 'partnerstwa szerszej okolicy',
    neighboursLinks: 'partnerstwa sąsiadów', nearPartner: 'bliskość partnera', partnerInCountry: 'kraj już obecny',
    regionLinks: 'partnerstwa między regionami', capitals: 'stolice', sameName: 'ta sama nazwa',
    officialLanguage: 'język urzędowy', traits: 'cechy', interests: 'zainteresowania',
    offersAndNeeds: 'oferty i potrzeby', workingLanguages: 'języki robocze', wants: 'życzenia',
    availability: 'dostępność', peerStatus: 'doświadczenie', words: 'słowa',
  },
}
