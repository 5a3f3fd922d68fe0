/**
 * Names by which people call a country, for "Name, Country" in the search box: official and usual names in the
 * languages of the register's countries from i18n-iso-countries (MIT; its source is CLDR and Wikipedia), ISO codes,
 * and the short names below that it lacks.
 */
import countries from 'i18n-iso-countries'

export interface CountryName {
  readonly name: string
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  readonly country: string
}

/** Where two languages call two countries by one name, the earlier language is believed. */
const LANGUAGES = [
  'en', 'pl', 'de', 'fr', 'uk', 'cs', 'it', 'es', 'sk', 'hu', 'ro', 'nl', 'pt', 'sv', 'da', 'nb', 'nn', 'fi', 'et', 'lv',
  'lt', 'be', 'ru', 'bg', 'sr', 'hr', 'bs', 'sl', 'mk', 'sq', 'el', 'tr', 'az', 'hy', 'ka', 'ca', 'eu', 'gl', 'ga', 'cy',
  'is', 'mt',
]

/** Short, older and own names that people type, by country. */
const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  GB: ['UK', 'U.K.', 'Britain', 'Great Britain', 'Wielka Brytania', 'Grande-Bretagne', 'Gran Bretagna', 'Gran Bretaña'],
  US: ['USA', 'U.S.A.', 'U.S.', 'America', 'United States', 'Stany Zjednoczone'],
  NL: ['Holland', 'Holandia', 'Hollande', 'Olanda', 'Holanda', 'The Netherlands'],
  CZ: ['Czechia', 'Czechy', 'Česko', 'Tschechien', 'Tchéquie', 'Чехія'],
  MK: ['Macedonia', 'FYROM', 'Mazedonien', 'Macédoine', 'Makedonija', 'Македонија'],
  BA: ['Bosnia', 'Bosna', 'Bosnien', 'Bośnia', 'Bosnie', 'Bosna i Hercegovina'],
  MD: ['Moldova', 'Mołdawia', 'Moldawien', 'Moldavia', 'Молдова'],
  RU: ['Russia', 'Rosja', 'Russland', 'Россия', 'Росія'],
  BY: ['Belarus', 'Białoruś', 'Weissrussland', 'Byelorussia', 'Беларусь'],
  TR: ['Turkey', 'Türkiye', 'Turkiye'],
  GR: ['EL', 'Hellas', 'Ellada', 'Ελλάς'],
  IE: ['Eire', 'Éire', 'Republic of Ireland', 'Ireland'],
  VA: ['Vatican', 'Watykan', 'Vatikan', 'Vaticano'],
  XK: ['Kosova', 'Kosovo', 'Kosowo', 'Косово', 'XKX', 'RKS'],
  FO: ['Faroe', 'Faroes', 'Faeroe Islands', 'Føroyar', 'Färöer', 'Wyspy Owcze'],
  AX: ['Aland', 'Åland', 'Ahvenanmaa'],
  GE: ['Sakartvelo', 'Gruzja', 'Georgien', 'Géorgie'],
  AM: ['Hayastan', 'Armenia'],
  AL: ['Shqipëria', 'Albania'],
  HR: ['Hrvatska', 'Croatia'],
  FI: ['Suomi'],
  HU: ['Magyarország'],
  CH: ['Suisse', 'Svizzera', 'Svizra', 'Schweiz'],
  AT: ['Österreich', 'Oesterreich'],
  DE: ['Deutschland', 'BRD', 'Germany', 'Niemcy'],
}

function* everyName(): Generator<CountryName> {
  for (const [country, names] of Object.entries(SHORT_NAMES)) for (const name of names) yield { name, country }
  for (const language of LANGUAGES) {
    for (const [country, names] of Object.entries(countries.getNames(language, { select: 'all' }))) {
      for (const name of names) yield { name, country }
    }
  }
  for (const [two, three] of Object.entries(countries.getAlpha2Codes())) {
    yield { name: two, country: two }
    yield { name: three, country: two }
  }
}

/** Every name and code, some of them several times; to be folded by `naming/countries`. */
export const COUNTRY_NAMES: readonly CountryName[] = Object.freeze([...everyName()])
