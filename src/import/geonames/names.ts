import type { MunicipalityName } from '../../domain/municipality.ts'
import type { PlaceGroup } from './group-places.ts'
import type { ChosenName } from './municipality-name.ts'
import { placeName, type NameTables } from './name-tables.ts'
import { takeOffWord } from './official-word.ts'
import { splitNames, type GeoNamesPlace } from './place.ts'

/** Addresses, phonetic script, dates and notes in brackets that are no part of a name. */
const NOTES = /:\/\/|www\.|[ːˈˌ]|\[|№|\((?:do|od|IPA|[a-z]{2,3})\b/u
/** Codes of airports (KRK), ICAO ones (EPKK) and UN/LOCODEs with their country (CH MAR). */
const CODE = /^[A-Z]{3}$|^[A-Z]{2} [A-Z0-9]{3}$/
const LETTER = /\p{L}/u
const LATIN = /\p{Script=Latin}/u
const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u
const CAPITAL = /\p{Lu}|\p{Lt}/u

/**
 * Whether a text from GeoNames' alternate names is a name that somebody would write. Left out: web addresses, codes,
 * numbers, phonetic script, notes, and Latin texts without any capital letter, which are machine transliterations of
 * Chinese, Japanese, Korean, Arabic and Hebrew names (`bei li ci`, `bylyts`): they match where they should not.
 */
export function isName(text: string): boolean {
  if (!LETTER.test(text) || NOTES.test(text) || CODE.test(text)) return false
  return !LATIN.test(text) || CAPITAL.test(text) || OTHER_SCRIPT.test(text)
}

/**
 * All names of a municipality, each text once: first its own ones, then those of its seat, then those of its other
 * places, each with the place that bears it.
 */
export function municipalityNames(group: PlaceGroup, chosen: ChosenName, tables: NameTables): MunicipalityName[] {
  const names = new Map<string, MunicipalityName>()
  const add = (name: MunicipalityName) => {
    if (!names.has(name.text)) names.set(name.text, name)
  }
  add({ text: chosen.name, kind: 'own', language: chosen.language, placeName: null })
  addOfficial(group, add)
  addPlace(group.seat, null, tables, add)
  for (const place of group.others) addPlace(place, placeName(place, tables.own), tables, add)
  return [...names.values()]
}

type Add = (name: MunicipalityName) => void

function addOfficial({ official, rule }: PlaceGroup, add: Add): void {
  if (!official) return
  const { bare, word } = takeOffWord(official.name, rule)
  const language = official.language ?? word?.language ?? null
  const isOwn = language === null ? rule.officialNames.show === 'official' : language !== 'en'
  const kind = isOwn ? 'own' : 'foreign'
  add({ text: official.name, kind, language, placeName: null })
  // The bare part of an inflected name (Talsu) is no name, and that of an English one is the town's own.
  if (word && kind === 'own' && !rule.officialNames.inflected) add({ text: bare, kind, language: official.language, placeName: null })
  for (const text of official.also) add({ text, kind: 'own', language: official.language, placeName: null })
  if (official.replaced) add({ text: official.replaced, kind: 'foreign', language: null, placeName: null })
}

function addPlace(place: GeoNamesPlace, bearer: string | null, tables: NameTables, add: Add): void {
  const own = tables.own.get(place.id) ?? []
  for (const { name, language } of own) add({ text: name, kind: 'own', language, placeName: bearer })
  add({ text: place.name, kind: own.length > 0 ? 'foreign' : 'own', language: null, placeName: bearer })
  for (const { name, kind, language } of tables.historic.get(place.id) ?? []) {
    add({ text: name, kind, language, placeName: bearer })
  }
  for (const text of splitNames(place.alternateNames)) {
    if (isName(text)) add({ text, kind: 'foreign', language: null, placeName: bearer })
  }
}
