import type { ImportKind } from '../../domain/import-kind.ts'
import type { EndField, Field } from '../../domain/import-fields.ts'

/*
 * How people head the columns of their lists, in English, Polish, German, French and Ukrainian. Compared folded: case,
 * marks and punctuation do not count, and Cyrillic is transliterated.
 */

/** What names a municipality, whatever the list. */
export const END_HEADERS: Readonly<Record<EndField, readonly string[]>> = {
  id: ['id', 'twinmatch id', 'municipality id', 'identyfikator'],
  geonames: ['geonames', 'geonameid', 'geonames id', 'geoname id', 'geonames code'],
  teryt: ['teryt', 'kod teryt', 'teryt code', 'terc', 'kod terc', 'kod gus', 'code teryt', 'код teryt'],
  lau: ['lau', 'lau code', 'lau2', 'lau id', 'gisco id', 'kod lau', 'lau schlüssel', 'code lau', 'код lau'],
  nuts: ['nuts', 'nuts code', 'nuts id', 'kod nuts', 'code nuts', 'nuts schlüssel'],
  ags: ['ags', 'amtlicher gemeindeschlüssel', 'gemeindeschlüssel', 'gemeindekennziffer'],
  insee: ['insee', 'code insee', 'insee code', 'code commune', 'kod insee', 'com'],
  wikidata: ['wikidata', 'wikidata id', 'qid', 'wikidata item'],
  name: [
    'name', 'municipality', 'town', 'city', 'town or city', 'commune name', 'lau name', 'lau name national', 'local authority',
    'nazwa', 'gmina', 'miasto', 'miejscowość', 'jednostka', 'nazwa gminy', 'nazwa miasta', 'nazwa jst', 'jst', 'samorząd', 'powiat lub gmina',
    'gemeinde', 'stadt', 'kommune', 'ort', 'gemeindename', 'stadtname', 'gebietskörperschaft',
    'nom', 'commune', 'ville', 'collectivité', 'nom de la commune', 'nom commune', 'municipalité',
    'назва', 'громада', 'місто', 'назва громади', 'муніципалітет', 'населений пункт',
  ],
  other_name: [
    'other name', 'latin name', 'name latin', 'lau name latin', 'english name', 'nazwa angielska', 'inna nazwa', 'anderer name', 'autre nom',
    'інша назва', 'назва латиницею',
  ],
  country: ['country', 'country code', 'cntr code', 'iso', 'kraj', 'państwo', 'kod kraju', 'land', 'staat', 'ländercode', 'pays', 'code pays', 'країна', 'держава', 'код країни'],
  region: [
    'region', 'state', 'province', 'voivodeship', 'county', 'admin1', 'województwo', 'powiat', 'bundesland', 'kreis', 'landkreis', 'région',
    'département', 'область', 'регіон', 'район',
  ],
  level: ['level', 'type', 'type of authority', 'poziom', 'typ', 'rodzaj', 'szczebel', 'ebene', 'art', 'niveau', 'рівень', 'тип'],
}

/** Words that say that a column is of the one end or the other of a link: "Town A", "kraj partnera", "pays 2". */
export const SIDE_WORDS: Readonly<Record<'a' | 'b', readonly string[]>> = {
  a: ['a', '1', 'from', 'own', 'our', 'własna', 'nasza', 'nasze', 'eigene', 'propre', 'наша', 'наше'],
  b: [
    'b', '2', 'to', 'partner', 'partners', 'of partner', 'of the partner', 'foreign', 'twin', 'twinned', 'sister',
    'partnera', 'partnerska', 'partnerskie', 'partnerski', 'zagraniczna', 'zagraniczne', 'zagraniczny',
    'des partners', 'der partnerstadt', 'der partnergemeinde', 'ausländische',
    'partenaire', 'du partenaire', 'jumelée', 'jumelé', 'étrangère',
    'партнер', 'партнера', 'партнерська', 'партнерське', 'побратим', 'іноземна',
  ],
}

/** Words for the other end alone. */
export const PARTNER_HEADERS: readonly string[] = [
  'partner', 'partners', 'partner name', 'twin', 'partnerstadt', 'partnergemeinde', 'partnerkommune', 'partnerort', 'name des partners', 'partnerland kommune',
  'nazwa partnera', 'partner zagraniczny', 'miasto bliźniacze', 'ville jumelée', 'commune jumelée', 'jumelage avec', 'partenaire',
  'партнер', 'місто побратим', 'місто партнер', 'громада партнер', 'назва партнера',
]
export const PARTNER_COUNTRY_HEADERS: readonly string[] = ['partnerland', 'kraj partnera', 'land des partners', 'pays du partenaire', 'країна партнера', 'partner country', 'country of partner', 'country of the partner']

const INTEREST_WORDS = {
  offers: ['offers', 'offer', 'offered', 'oferuje', 'oferta', 'bietet', 'angebot', 'propose', 'offre', 'пропонує', 'пропозиція'],
  seeks: ['seeks', 'seek', 'needs', 'looking for', 'szuka', 'poszukuje', 'potrzeby', 'sucht', 'gesuch', 'recherche', 'cherche', 'шукає', 'потреби'],
  shares: ['shares', 'interests', 'topics', 'zainteresowania', 'tematy', 'interessen', 'themen', 'intérêts', 'thèmes', 'інтереси', 'теми'],
}

/** The other fields of each kind. */
export const HEADERS: Readonly<Record<ImportKind, Partial<Readonly<Record<Field, readonly string[]>>>>> = {
  partnerships: {
    form: ['form', 'kind', 'type of link', 'form of cooperation', 'forma', 'rodzaj współpracy', 'forma współpracy', 'typ współpracy', 'art der partnerschaft', 'form der partnerschaft', 'forme', 'type de lien', 'форма', 'вид співпраці'],
    status: ['status', 'state of link', 'stan', 'stan współpracy', 'zustand', 'statut', 'état', 'статус', 'стан'],
    since: [
      'since', 'year', 'year of signature', 'signed', 'start', 'begin', 'rok', 'od', 'od roku', 'rok zawarcia', 'rok podpisania', 'data podpisania', 'rok nawiązania', 'data zawarcia umowy', 'rok zawarcia umowy',
      'jahr', 'seit', 'gründungsjahr', 'abschluss', 'année', 'depuis', 'date de signature', 'année de jumelage', 'рік', 'з', 'рік підписання', 'дата підписання', 'з року',
    ],
    until: ['until', 'end', 'ended', 'year of end', 'do', 'do roku', 'rok zakończenia', 'bis', 'ende', 'endjahr', "jusqu'à", 'fin', 'année de fin', 'до', 'рік завершення'],
    areas: ['areas', 'areas of cooperation', 'fields', 'topics', 'obszary', 'obszary współpracy', 'zakres współpracy', 'dziedziny', 'themen', 'bereiche', 'domaines', 'thèmes', 'напрями', 'сфери співпраці', 'теми'],
    events: [
      'events', 'recurring events', 'annual events', 'regular events', 'wydarzenia', 'wydarzenia cykliczne', 'stałe wydarzenia', 'imprezy cykliczne', 'cykliczne imprezy',
      'veranstaltungen', 'wiederkehrende veranstaltungen', 'regelmäßige veranstaltungen', 'événements', 'événements récurrents', 'manifestations', 'manifestations régulières', 'rendez-vous réguliers',
      'події', 'регулярні події', 'щорічні події', 'заходи', 'регулярні заходи',
    ],
    note: ['note', 'notes', 'comment', 'comments', 'remarks', 'uwagi', 'opis', 'notatka', 'bemerkung', 'bemerkungen', 'anmerkung', 'remarque', 'remarques', 'commentaire', 'примітка', 'примітки', 'нотатки'],
    source: ['source', 'sources', 'reference', 'źródło', 'źródła', 'quelle', 'quellen', 'référence', 'джерело', 'джерела'],
  },
  interests: {
    topic: ['topic', 'theme', 'interest', 'field', 'temat', 'zainteresowanie', 'dziedzina', 'thema', 'interesse', 'bereich', 'thème', 'intérêt', 'domaine', 'тема', 'інтерес', 'напрям'],
    signal: ['signal', 'network', 'membership', 'sieć', 'członkostwo', 'netzwerk', 'mitgliedschaft', 'réseau', 'мережа', 'членство'],
    role: ['role', 'rola', 'rolle', 'rôle', 'роль', 'offers or seeks'],
  },
  municipalities: {
    population: ['population', 'inhabitants', 'residents', 'ludność', 'liczba ludności', 'liczba mieszkańców', 'mieszkańcy', 'einwohner', 'einwohnerzahl', 'bevölkerung', 'habitants', "nombre d'habitants", 'населення', 'кількість населення', 'мешканці'],
    population_date: ['population date', 'date', 'date of population', 'reference date', 'year', 'stan na', 'data', 'rok', 'stand', 'stichtag', 'jahr', 'date de population', 'année', 'дата', 'рік', 'станом на'],
    area: ['area', 'area km2', 'area sq km', 'total area km2', 'surface', 'powierzchnia', 'powierzchnia km2', 'fläche', 'fläche km2', 'superficie', 'superficie km2', 'площа', 'площа км2'],
    lat: ['lat', 'latitude', 'szerokość', 'szerokość geograficzna', 'breite', 'breitengrad', 'широта'],
    lon: ['lon', 'lng', 'long', 'longitude', 'długość', 'długość geograficzna', 'länge', 'längengrad', 'довгота'],
  },
  profiles: {
    description: ['description', 'about us', 'opis', 'o nas', 'beschreibung', 'über uns', 'présentation', 'опис', 'про нас'],
    request: ['request', 'what we seek', 'poszukujemy', 'zapytanie', 'wunsch', 'was wir suchen', 'demande', 'ce que nous cherchons', 'запит', 'що ми шукаємо'],
    availability: ['availability', 'looking for partners', 'dostępność', 'szuka partnera', 'verfügbarkeit', 'sucht partner', 'disponibilité', 'доступність'],
    languages: ['languages', 'working languages', 'języki', 'języki robocze', 'sprachen', 'arbeitssprachen', 'langues', 'мови'],
    ...INTEREST_WORDS,
    wants_countries: ['wanted countries', 'countries sought', 'szukane kraje', 'gesuchte länder', 'wunschländer', 'pays recherchés', 'бажані країни'],
    wants_forms: ['wanted forms', 'forms sought', 'szukane formy', 'gesuchte formen', 'formes recherchées', 'бажані форми'],
    population_min: ['population min', 'smallest population', 'ludność od', 'einwohner ab', 'population minimale', 'населення від'],
    population_max: ['population max', 'largest population', 'ludność do', 'einwohner bis', 'population maximale', 'населення до'],
    distance_max: ['distance max km', 'distance max', 'greatest distance km', 'odległość do km', 'entfernung bis km', 'distance maximale km', 'відстань до км'],
    programme: ['programme', 'program', 'programm', 'програма'],
    deadline: ['deadline', 'termin', 'frist', 'échéance', 'date limite', 'термін', 'строк'],
  },
}
