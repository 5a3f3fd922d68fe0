import type { Language } from '../src/wording/language.ts'

/** The fixed words of the pages. Everything that carries a figure is worded in src/wording. */
export interface Labels {
  readonly skip: string
  readonly tagline: string
  readonly intro: string
  readonly searchLabel: string
  readonly searchHint: string
  readonly search: string
  readonly noMunicipality: (query: string) => string
  readonly found: (query: string) => string
  readonly place: (place: string) => string
  readonly alsoKnown: (name: string) => string
  readonly country: string
  readonly region: string
  readonly county: string
  readonly level: string
  readonly population: string
  readonly populationUnknown: string
  readonly ofSeat: string
  readonly altitude: string
  readonly coast: string
  readonly codes: string
  readonly traits: string
  readonly places: string
  readonly interests: string
  readonly partners: string
  readonly partner: string
  readonly form: string
  readonly since: string
  readonly source: string
  readonly noPartners: string
  readonly sampleNotice: string
  readonly suggestions: string
  readonly suggestionsIntro: string
  readonly filterHeading: string
  readonly anyCountry: string
  readonly anyInterest: string
  readonly populationFrom: string
  readonly populationTo: string
  readonly apply: string
  readonly clear: string
  readonly noSuggestions: string
  readonly allTerms: string
  readonly term: string
  readonly contribution: string
  readonly forth: string
  readonly back: string
  readonly score: string
  readonly scoreExplained: string
  readonly missing: string
  readonly reason: string
  readonly reservation: string
  readonly degraded: string
  readonly languageName: string
  readonly backToSearch: string
  readonly problem: string
  readonly sources: string
}

const en: Labels = {
  skip: 'Skip to the content',
  tagline: 'Partners for towns, counties and regions',
  intro: 'Find your municipality, see the partners it has, and get a ranked list of partners abroad that would fit, with the reasons and with what speaks against them.',
  searchLabel: 'Your municipality',
  searchHint: 'In any spelling, e.g. Kraków, Krakow, Cracovie, or “Frankfurt, Germany”. A village leads to its municipality.',
  search: 'Search',
  noMunicipality: (query) => `No municipality resembles “${query}”.`,
  found: (query) => `Municipalities for “${query}”`,
  place: (place) => `${place} belongs to it`,
  alsoKnown: (name) => `found as ${name}`,
  country: 'Country',
  region: 'Region',
  county: 'County',
  level: 'Level',
  population: 'Inhabitants',
  populationUnknown: 'unknown',
  ofSeat: 'of the seat',
  altitude: 'Altitude',
  coast: 'To the coast',
  codes: 'Official codes',
  traits: 'Traits',
  places: 'Places',
  interests: 'Interests',
  partners: 'Partners',
  partner: 'Partner',
  form: 'Form',
  since: 'Since',
  source: 'Source',
  noPartners: 'No partnership is on record. That does not mean there is none.',
  sampleNotice: 'The partnerships shown are a hand-written sample, not the whole record.',
  suggestions: 'Suggested partners',
  suggestionsIntro: 'Every eligible municipality abroad was compared, in both directions: what suits you, and whom you would suit.',
  filterHeading: 'Narrow the list',
  anyCountry: 'Any country',
  anyInterest: 'Any interest',
  populationFrom: 'Inhabitants from',
  populationTo: 'to',
  apply: 'Apply',
  clear: 'Clear',
  noSuggestions: 'Nobody meets all of these conditions. Take one away.',
  allTerms: 'All terms of the score',
  term: 'Term',
  contribution: 'Contribution',
  forth: 'For you',
  back: 'For them',
  score: 'Score',
  scoreExplained: 'The sum of the contributions. It orders this list and is not a probability.',
  missing: 'Not known',
  reason: 'For',
  reservation: 'Against',
  degraded: 'The search engine is away; this answer comes from its stand-in and may lack something.',
  languageName: 'English',
  backToSearch: 'Search for a municipality',
  problem: 'That did not work',
  sources: 'Sources',
}

const pl: Labels = {
  skip: 'Przejdź do treści',
  tagline: 'Partnerzy dla gmin, powiatów i województw',
  intro: 'Znajdź swój samorząd, zobacz jego partnerów i otrzymaj uporządkowaną listę pasujących partnerów za granicą – z uzasadnieniem i z tym, co przemawia przeciw.',
  searchLabel: 'Twój samorząd',
  searchHint: 'W dowolnej pisowni, np. Kraków, Krakow, Cracovie albo „Frankfurt, Niemcy”. Wieś prowadzi do swojej gminy.',
  search: 'Szukaj',
  noMunicipality: (query) => `Żaden samorząd nie przypomina „${query}”.`,
  found: (query) => `Samorządy dla „${query}”`,
  place: (place) => `tu należy ${place}`,
  alsoKnown: (name) => `znaleziono jako ${name}`,
  country: 'Kraj',
  region: 'Region',
  county: 'Powiat',
  level: 'Szczebel',
  population: 'Mieszkańcy',
  populationUnknown: 'brak danych',
  ofSeat: 'w siedzibie',
  altitude: 'Wysokość n.p.m.',
  coast: 'Do wybrzeża',
  codes: 'Kody urzędowe',
  traits: 'Cechy',
  places: 'Miejscowości',
  interests: 'Zainteresowania',
  partners: 'Partnerzy',
  partner: 'Partner',
  form: 'Forma',
  since: 'Od roku',
  source: 'Źródło',
  noPartners: 'Nie odnotowano żadnego partnerstwa. To nie znaczy, że go nie ma.',
  sampleNotice: 'Pokazane partnerstwa to ręcznie spisana próbka, a nie pełny wykaz.',
  suggestions: 'Proponowani partnerzy',
  suggestionsIntro: 'Porównano wszystkie dopuszczalne samorządy za granicą, w obie strony: kto pasuje do was i do kogo pasujecie wy.',
  filterHeading: 'Zawęź listę',
  anyCountry: 'Dowolny kraj',
  anyInterest: 'Dowolny temat',
  populationFrom: 'Mieszkańców od',
  populationTo: 'do',
  apply: 'Zastosuj',
  clear: 'Wyczyść',
  noSuggestions: 'Nikt nie spełnia wszystkich tych warunków. Usuń jeden z nich.',
  allTerms: 'Wszystkie składniki wyniku',
  term: 'Składnik',
  contribution: 'Wkład',
  forth: 'Dla was',
  back: 'Dla nich',
  score: 'Wynik',
  scoreExplained: 'Suma wkładów. Porządkuje tę listę i nie jest prawdopodobieństwem.',
  missing: 'Brak danych',
  reason: 'Za',
  reservation: 'Przeciw',
  degraded: 'Wyszukiwarka jest niedostępna; odpowiada jej zastępca i może czegoś brakować.',
  languageName: 'Polski',
  backToSearch: 'Szukaj samorządu',
  problem: 'Nie udało się',
  sources: 'Źródła',
}

export const LABELS: Readonly<Record<Language, Labels>> = { en, pl }
