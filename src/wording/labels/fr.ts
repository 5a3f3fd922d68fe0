import type { Labels } from './catalogue.ts'

export const frenchLabels: Labels = {
  level: { municipality: 'ville ou commune', county: 'département ou district', region: 'région' },
  trait: {
    capital: 'capitale', regional_seat: 'chef-lieu de région', county_seat: 'chef-lieu de district', coast: 'littoral',
    seaport: 'port maritime', island: 'île', mountain: 'montagne', border: 'proximité d’une frontière', spa: 'station thermale',
    rural: 'caractère rural', university: 'université', industry: 'industrie', mining: 'exploitation minière',
    agriculture: 'agriculture', wine: 'vin', forest: 'forêt', lake: 'lac', river: 'cours d’eau', tourism: 'tourisme',
    fortress: 'forteresse', heritage_site: 'patrimoine', pilgrimage: 'pèlerinage', garrison: 'garnison', suburb: 'banlieue',
  },
  form: { partnership: 'partenariat', friendship: 'amitié', project: 'projet', contact: 'contact' },
  status: { active: 'actif', dormant: 'en sommeil', suspended: 'suspendu', ended: 'terminé' },
  availability: {
    unknown: 'non précisé', seeking: 'cherche des partenaires', open: 'ouverte à des partenaires',
    at_capacity: 'au maximum de ses capacités', closed: 'ne cherche pas',
  },
  role: { offers: 'offre', seeks: 'cherche', shares: 'partage' },
  wish: { similar: 'semblable', complementary: 'différent', present: 'souhaité', absent: 'non souhaité' },
  nameKind: { own: 'nom local', foreign: 'nom étranger', historic: 'ancien nom' },
  populationOf: { seat: 'au chef-lieu', municipality: 'dans toute la collectivité' },
  term: {
    size: 'taille', partnersSizes: 'taille des partenaires', regionAndCountry: 'région et pays', pathsOfThree: 'partenaires des partenaires de partenaires',
    activity: 'partenariats aux alentours', countryPair: 'paire de pays', distance: 'distance', sharedPartners: 'partenaires en commun',
    localSetting: 'cadre', surroundingsLinks: 'partenariats des environs au sens large',
    neighboursLinks: 'partenariats des voisins', nearPartner: 'proximité d’un partenaire', partnerInCountry: 'pays déjà représenté',
    regionLinks: 'partenariats entre les régions', capitals: 'capitales', sameName: 'même nom',
    officialLanguage: 'langue officielle', traits: 'caractéristiques', interests: 'centres d’intérêt', offersAndNeeds: 'offres et besoins',
    workingLanguages: 'langues de travail', wants: 'souhaits', availability: 'disponibilité', peerStatus: 'expérience',
    words: 'mots',
  },
}
