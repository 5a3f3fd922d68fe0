import type { Labels } from './catalogue.ts'

export const englishLabels: Labels = {
  level: { municipality: 'municipality', county: 'county', region: 'region' },
  trait: {
    capital: 'capital', regional_seat: 'seat of a region', county_seat: 'seat of a county', coast: 'on the coast',
    seaport: 'seaport', island: 'island', mountain: 'in the mountains', border: 'near a border', spa: 'spa',
    rural: 'rural', university: 'university', industry: 'industry', mining: 'mining', agriculture: 'agriculture',
    wine: 'wine', forest: 'forest', lake: 'lake', river: 'river', tourism: 'tourism', fortress: 'fortress',
    heritage_site: 'heritage site', pilgrimage: 'pilgrimage', garrison: 'garrison', suburb: 'suburb',
  },
  form: { partnership: 'partnership', friendship: 'friendship', project: 'project', contact: 'contact' },
  status: { active: 'active', dormant: 'dormant', suspended: 'suspended', ended: 'ended' },
  availability: {
    unknown: 'not said', seeking: 'looking for partners', open: 'open to partners', at_capacity: 'at capacity',
    closed: 'not looking',
  },
  role: { offers: 'offers', seeks: 'seeks', shares: 'shares' },
  wish: { similar: 'alike', complementary: 'unlike', present: 'wanted', absent: 'not wanted' },
  nameKind: { own: 'own name', foreign: 'foreign name', historic: 'former name' },
  populationOf: { seat: 'of the seat', municipality: 'of the whole municipality' },
  term: {
    size: 'size', partnersSizes: "partners' sizes", regionAndCountry: 'region and country', pathsOfThree: "partners of partners' partners",
    activity: 'partnerships around it', countryPair: 'pair of countries', distance: 'distance', sharedPartners: 'partners in common',
    localSetting: 'setting', surroundingsLinks: 'links of the wider surroundings',
    neighboursLinks: "neighbours' links", nearPartner: 'near a partner', partnerInCountry: 'country already covered',
    regionLinks: 'links between the regions', capitals: 'capitals', sameName: 'same name',
    officialLanguage: 'official language', traits: 'traits', interests: 'interests', offersAndNeeds: 'offers and needs',
    workingLanguages: 'working languages', wants: 'wishes', availability: 'availability', peerStatus: 'experience',
    words: 'words',
  },
}
