import type { Labels } from './catalogue.ts'

export const ukrainianLabels: Labels = {
  level: { municipality: 'місто або громада', county: 'район', region: 'область або регіон' },
  trait: {
    capital: 'столиця', regional_seat: 'центр регіону', county_seat: 'районний центр', coast: 'розташування біля моря',
    seaport: 'морський порт', island: 'острів', mountain: 'гори', border: 'прикордоння', spa: 'курорт',
    rural: 'сільський характер', university: 'заклад вищої освіти', industry: 'промисловість', mining: 'видобування',
    agriculture: 'сільське господарство', wine: 'вино', forest: 'ліси', lake: 'озеро', river: 'річка', tourism: 'туризм',
    fortress: 'фортеця', heritage_site: 'пам’ятки', pilgrimage: 'паломництво', garrison: 'гарнізон', suburb: 'передмістя',
  },
  form: { partnership: 'партнерство', friendship: 'дружба', project: 'проєкт', contact: 'контакт' },
  status: { active: 'чинне', dormant: 'неактивне', suspended: 'призупинене', ended: 'завершене' },
  availability: {
    unknown: 'не зазначено', seeking: 'шукає партнерів', open: 'відкрита до партнерства', at_capacity: 'має досить партнерів',
    closed: 'не шукає',
  },
  role: { offers: 'пропонує', seeks: 'шукає', shares: 'поділяє' },
  wish: { similar: 'подібно', complementary: 'відмінно', present: 'бажано', absent: 'небажано' },
  nameKind: { own: 'власна назва', foreign: 'іншомовна назва', historic: 'колишня назва' },
  populationOf: { seat: 'в адміністративному центрі', municipality: 'у всій громаді' },
  term: {
    size: 'розмір', partnersSizes: 'розмір партнерів', regionAndCountry: 'регіон і країна', pathsOfThree: 'партнери партнерів',
    activity: 'партнерства в околицях', countryPair: 'пара країн', distance: 'відстань', sharedPartners: 'спільні партнери',
    localSetting: 'оточення', surroundingsLinks: 'партнерства ширших околиць',
    neighboursLinks: 'партнерства сусідів', nearPartner: 'близькість до партнера', partnerInCountry: 'країна вже представлена',
    regionLinks: 'партнерства між регіонами', capitals: 'столиці', sameName: 'однакова назва',
    officialLanguage: 'офіційна мова', traits: 'риси', interests: 'інтереси', offersAndNeeds: 'пропозиції та потреби',
    workingLanguages: 'робочі мови', wants: 'побажання', availability: 'доступність', peerStatus: 'досвід', words: 'слова',
  },
}
