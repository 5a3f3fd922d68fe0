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
    'name', 'municipality', 'town', 'city', 'town or city', 'municipality name', 'name of municipality', 'town name', 'city name', 'authority', 'uk authority', 'council', 'commune name', 'lau name', 'lau name national', 'local authority',
    'nazwa', 'gmina', 'miasto', 'jednostka samorządu', 'jednostka samorządu terytorialnego', 'nazwa jednostki', 'polska gmina', 'polskie miasto', 'miejscowość', 'jednostka', 'nazwa gminy', 'nazwa miasta', 'nazwa jst', 'jst', 'samorząd', 'powiat lub gmina',
    'gemeinde', 'stadt', 'kommune', 'ort', 'gemeindename', 'stadtname', 'gebietskörperschaft', 'name der gemeinde', 'name der stadt', 'deutsche kommune', 'deutsche gemeinde', 'deutsche stadt',
    'nom', 'commune', 'ville', 'collectivité', 'nom de la commune', 'nom commune', 'nom de la ville', 'municipalité', 'commune française', 'ville française', 'collectivité française',
    'назва', 'громада', 'місто', 'назва громади', 'назва міста', 'територіальна громада', 'українська громада', 'муніципалітет', 'населений пункт',
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
  a: [
    'a', '1', 'from', 'own', 'our', 'of town', 'of the town', 'of city', 'of the city', 'of municipality', 'of the municipality',
    'własna', 'nasza', 'nasze', 'gminy', 'miasta', 'jednostki', 'eigene', 'der gemeinde', 'der stadt', 'der kommune', 'des ortes',
    'propre', 'de la commune', 'de la ville', 'de la collectivité', 'наша', 'наше', 'громади', 'міста',
  ],
  b: [
    'b', '2', 'to', 'partner', 'partners', 'partner s', 'of partner', 'of the partner', 'foreign', 'twin', 'twin s', 'of twin', 'of the twin', 'twinned', 'sister',
    'of partner town', 'of the partner town', 'of partner city', 'of the partner city', 'of partner municipality', 'of the partner municipality', 'of twin town', 'of the twin town',
    'partnera', 'partnerska', 'partnerskie', 'partnerski', 'zagraniczna', 'zagraniczne', 'zagraniczny', 'partnera zagranicznego',
    'gminy partnerskiej', 'miasta partnerskiego', 'jednostki partnerskiej',
    'des partners', 'der partnerstadt', 'der partnergemeinde', 'der partnerkommune', 'des partnerortes', 'ausländische',
    'partenaire', 'du partenaire', 'jumelée', 'jumelé', 'étrangère', 'de la commune partenaire', 'de la ville partenaire', 'de la collectivité partenaire',
    'de la commune jumelée', 'de la ville jumelée',
    'партнер', 'партнера', 'партнерська', 'партнерське', 'побратим', 'іноземна', 'громади партнера', 'громади партнерки', 'міста партнера', 'міста побратима',
  ],
}

/** Words for the other end alone. */
export const PARTNER_HEADERS: readonly string[] = [
  'partner', 'partners', 'partner name', 'name of partner', 'twin', 'twinned with', 'twinning with', 'partnered with', 'partnerstadt', 'partnergemeinde', 'partnerkommune', 'partnerort', 'name des partners', 'partnerland kommune',
  'nazwa partnera', 'partner zagraniczny', 'miasto bliźniacze', 'ville jumelée', 'commune jumelée', 'jumelage avec', 'jumelée avec', 'nom du partenaire', 'partenaire',
  'партнер', 'місто побратим', 'місто партнер', 'громада партнер', 'назва партнера',
]
export const PARTNER_COUNTRY_HEADERS: readonly string[] = ['partnerland', 'kraj partnera', 'land des partners', 'pays du partenaire', 'країна партнера', 'partner country', 'country of partner', 'country of the partner']

const INTEREST_WORDS = {
  offers: ['offers', 'offer', 'offered', 'we offer', 'oferuje', 'oferujemy', 'oferta', 'bietet', 'wir bieten', 'angebot', 'propose', 'nous proposons', 'nous offrons', 'offre', 'пропонує', 'пропонуємо', 'пропозиція'],
  seeks: ['seeks', 'seek', 'needs', 'looking for', 'szuka', 'poszukuje', 'potrzeby', 'sucht', 'gesuch', 'recherche', 'cherche', 'шукає', 'потреби'],
  shares: ['shares', 'interests', 'topics', 'zainteresowania', 'tematy', 'interessen', 'themen', 'intérêts', 'thèmes', 'інтереси', 'теми'],
}

/** The other fields of each kind. */
export const HEADERS: Readonly<Record<ImportKind, Partial<Readonly<Record<Field, readonly string[]>>>>> = {
  partnerships: {
    form: ['form', 'kind', 'type of link', 'type of cooperation', 'form of cooperation', 'kind of link', 'forma', 'rodzaj współpracy', 'forma współpracy', 'typ współpracy', 'art der partnerschaft', 'form der partnerschaft', 'art der verbindung', 'forme', 'forme de coopération', 'type de coopération', 'type de lien', 'форма', 'форма співпраці', 'вид співпраці', 'тип співпраці'],
    status: ['status', 'state of link', 'status of link', 'stan', 'stan współpracy', 'zustand', 'statut', 'état', 'статус', 'стан'],
    since: [
      'since', 'year', 'year of signature', 'year signed', 'signed', 'date signed', 'date of signature', 'signature date', 'start', 'start year', 'start date', 'begin', 'twinned since', 'partners since', 'rok', 'od', 'od roku', 'rok zawarcia', 'rok podpisania', 'data podpisania', 'rok nawiązania', 'data zawarcia umowy', 'rok zawarcia umowy', 'rok podpisania umowy', 'data podpisania umowy', 'rok rozpoczęcia', 'rok rozpoczęcia współpracy', 'rok nawiązania współpracy', 'data nawiązania współpracy', 'współpraca od', 'data zawarcia',
      'jahr', 'seit', 'gründungsjahr', 'abschluss', 'beginn', 'jahr der unterzeichnung', 'datum der unterzeichnung', 'unterzeichnung', 'partnerschaft seit', 'partner seit', 'jahr des abschlusses', 'jahr des beginns', 'année', 'depuis', 'date de signature', 'année de jumelage', 'année de signature', 'année de début', 'date de jumelage', 'date du jumelage', 'jumelées depuis', 'jumelée depuis', 'рік', 'з', 'рік підписання', 'дата підписання', 'рік підписання угоди', 'дата підписання угоди', 'рік початку', 'рік початку співпраці', 'рік укладення', 'з року',
    ],
    until: ['until', 'end', 'end year', 'end date', 'ended', 'year of end', 'do', 'do roku', 'rok zakończenia', 'data zakończenia', 'rok zakończenia współpracy', 'bis', 'ende', 'endjahr', 'jahr des endes', 'jahr der beendigung', "jusqu'à", 'fin', 'année de fin', 'до', 'рік завершення'],
    areas: ['areas', 'areas of cooperation', 'fields', 'topics', 'obszary', 'obszary współpracy', 'zakres współpracy', 'dziedziny', 'themen', 'bereiche', 'domaines', 'domaines de coopération', 'thèmes', 'bereiche der zusammenarbeit', 'напрями', 'напрями співпраці', 'сфери співпраці', 'теми'],
    events: [
      'events', 'recurring events', 'annual events', 'regular events', 'wydarzenia', 'wydarzenia cykliczne', 'stałe wydarzenia', 'imprezy cykliczne', 'cykliczne imprezy',
      'veranstaltungen', 'wiederkehrende veranstaltungen', 'regelmäßige veranstaltungen', 'événements', 'événements récurrents', 'manifestations', 'manifestations régulières', 'rendez-vous réguliers',
      'події', 'регулярні події', 'щорічні події', 'заходи', 'регулярні заходи',
    ],
    note: ['note', 'notes', 'comment', 'comments', 'remarks', 'uwagi', 'opis', 'notatka', 'bemerkung', 'bemerkungen', 'anmerkung', 'remarque', 'remarques', 'commentaire', 'примітка', 'примітки', 'нотатки'],
    source: ['source', 'sources', 'reference', 'źródło', 'źródła', 'źródło informacji', 'źródło danych', 'quelle', 'datenquelle', 'quellen', 'référence', 'джерело', 'джерела'],
  },
  interests: {
    topic: ['topic', 'theme', 'interest', 'field', 'area of cooperation', 'temat', 'obszar', 'obszar współpracy', 'zainteresowanie', 'dziedzina', 'thema', 'interesse', 'bereich', 'thème', 'intérêt', 'domaine', 'тема', 'інтерес', 'напрям'],
    signal: ['signal', 'network', 'membership', 'sieć', 'członkostwo', 'netzwerk', 'mitgliedschaft', 'réseau', 'мережа', 'членство'],
    role: ['role', 'rola', 'rolle', 'rôle', 'роль', 'offers or seeks', 'offers seeks', 'oferuje lub szuka', 'oferuje szuka', 'bietet oder sucht', 'bietet sucht', 'offre ou recherche', 'offre recherche', 'пропонує або шукає', 'пропонує шукає'],
  },
  municipalities: {
    population: ['population', 'inhabitants', 'residents', 'ludność', 'liczba ludności', 'liczba mieszkańców', 'mieszkańcy', 'einwohner', 'einwohnerzahl', 'bevölkerung', 'habitants', "nombre d'habitants", 'population municipale', 'population totale', 'населення', 'кількість населення', 'кількість мешканців', 'чисельність населення', 'мешканці'],
    population_date: ['population date', 'date', 'date of population', 'reference date', 'year', 'stan na', 'stan na dzień', 'data', 'rok', 'stand', 'stichtag', 'jahr', 'date de population', 'année', 'дата', 'рік', 'станом на'],
    area: ['area', 'area km2', 'area sq km', 'total area km2', 'surface', 'powierzchnia', 'powierzchnia km2', 'fläche', 'fläche km2', 'fläche in km2', 'superficie', 'superficie km2', 'площа', 'площа км2'],
    lat: ['lat', 'latitude', 'szerokość', 'szerokość geograficzna', 'breite', 'breitengrad', 'широта'],
    lon: ['lon', 'lng', 'long', 'longitude', 'długość', 'długość geograficzna', 'länge', 'längengrad', 'довгота'],
  },
  profiles: {
    description: ['description', 'about us', 'opis', 'o nas', 'beschreibung', 'über uns', 'présentation', 'опис', 'про нас'],
    request: ['request', 'what we seek', 'we seek', 'we are looking for', 'poszukujemy', 'zapytanie', 'wunsch', 'was wir suchen', 'wir suchen', 'demande', 'nous recherchons', 'nous cherchons', 'ce que nous cherchons', 'запит', 'шукаємо', 'що ми шукаємо'],
    availability: ['availability', 'looking for partners', 'dostępność', 'szuka partnera', 'verfügbarkeit', 'sucht partner', 'disponibilité', 'доступність'],
    languages: ['languages', 'working languages', 'języki', 'języki robocze', 'sprachen', 'arbeitssprachen', 'langues', 'мови'],
    ...INTEREST_WORDS,
    wants_countries: ['wanted countries', 'countries wanted', 'countries sought', 'szukane kraje', 'gesuchte länder', 'wunschländer', 'pays recherchés', 'pays souhaités', 'бажані країни'],
    wants_forms: ['wanted forms', 'forms sought', 'szukane formy', 'gesuchte formen', 'formes recherchées', 'бажані форми'],
    population_min: ['population min', 'smallest population', 'ludność od', 'liczba mieszkańców od', 'einwohner ab', 'population minimale', 'населення від'],
    population_max: ['population max', 'largest population', 'ludność do', 'liczba mieszkańców do', 'einwohner bis', 'population maximale', 'населення до'],
    distance_max: ['distance max km', 'distance max', 'greatest distance km', 'odległość do km', 'entfernung bis km', 'distance maximale km', 'відстань до км'],
    programme: ['programme', 'program', 'programm', 'програма'],
    deadline: ['deadline', 'termin', 'frist', 'échéance', 'date limite', 'термін', 'строк'],
  },
}
