import type { Labels } from './catalogue.ts'

export const germanLabels: Labels = {
  level: { municipality: 'Stadt oder Gemeinde', county: 'Kreis', region: 'Region' },
  trait: {
    capital: 'Hauptstadt', regional_seat: 'Sitz einer Region', county_seat: 'Kreisstadt', coast: 'Lage am Meer',
    seaport: 'Seehafen', island: 'Insel', mountain: 'Gebirge', border: 'Grenznähe', spa: 'Kurort',
    rural: 'ländlich', university: 'Hochschule', industry: 'Industrie', mining: 'Bergbau', agriculture: 'Landwirtschaft',
    wine: 'Wein', forest: 'Wald', lake: 'See', river: 'Fluss', tourism: 'Tourismus', fortress: 'Festung',
    heritage_site: 'Kulturdenkmäler', pilgrimage: 'Wallfahrt', garrison: 'Garnison', suburb: 'Vorort',
  },
  form: { partnership: 'Partnerschaft', friendship: 'Freundschaft', project: 'Projekt', contact: 'Kontakt' },
  status: { active: 'aktiv', dormant: 'ruhend', suspended: 'ausgesetzt', ended: 'beendet' },
  availability: {
    unknown: 'nicht angegeben', seeking: 'sucht Partner', open: 'offen für Partner', at_capacity: 'ausgelastet',
    closed: 'sucht keine Partner',
  },
  role: { offers: 'bietet', seeks: 'sucht', shares: 'teilt' },
  wish: { similar: 'ähnlich', complementary: 'verschieden', present: 'gewünscht', absent: 'nicht gewünscht' },
  nameKind: { own: 'eigener Name', foreign: 'fremdsprachiger Name', historic: 'früherer Name' },
  populationOf: { seat: 'im Hauptort', municipality: 'in der ganzen Kommune' },
  term: {
    size: 'Größe', partnersSizes: 'Größe der Partner', regionAndCountry: 'Region und Land', pathsOfThree: 'Partner der Partner von Partnern',
    activity: 'Partnerschaften in der Umgebung', countryPair: 'Länderpaar', distance: 'Entfernung', sharedPartners: 'gemeinsame Partner',
    localSetting: 'Lage', surroundingsLinks: 'Partnerschaften der weiteren Umgebung',
    neighboursLinks: 'Partnerschaften der Nachbarn', nearPartner: 'Nähe zu einem Partner', partnerInCountry: 'Land schon vertreten',
    regionLinks: 'Partnerschaften zwischen den Regionen', capitals: 'Hauptstädte', sameName: 'gleicher Name',
    officialLanguage: 'Amtssprache', traits: 'Merkmale', interests: 'Interessen', offersAndNeeds: 'Angebote und Bedarf',
    workingLanguages: 'Arbeitssprachen', wants: 'Wünsche', availability: 'Verfügbarkeit', peerStatus: 'Erfahrung',
    words: 'Wörter',
  },
}
