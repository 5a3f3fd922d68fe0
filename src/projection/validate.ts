import type { SearchDocument, SearchName } from './search-document.ts'

/** The largest value of a 32-bit column. */
const LARGEST_INTEGER = 2_147_483_647
/** What an index key of Postgres can hold is 2,704 bytes; three for a letter leave room for it. */
const LONGEST_NAME = 500
const MOST_NAMES = 20_000
/** UTF-16 units. A tsvector holds a megabyte; texts from forms are far below. */
const LONGEST_WORDS = 200_000
const MOST_LISTED = 5_000
const NUL = '\u0000'
const HALF_PAIR = /\p{Surrogate}/u

/**
 * Why a document can't be indexed, naming the field; null when it can. Run before anything is sent: one bad document
 * would fail its whole batch. Its names apart: `whyPoisonousNames`.
 */
export function whyPoison(document: Omit<SearchDocument, 'names'>): string | null {
  const { id, version, population, regionId, countyId, lat, lon, altitude, words } = document
  if (!isId(id)) return `id: ${id} is no positive 32-bit integer`
  if (!isId(version)) return `version: ${version} is no positive 32-bit integer`
  if (!(Math.abs(lat) <= 90)) return `lat: ${lat} is not within -90 and 90`
  if (!(Math.abs(lon) <= 180)) return `lon: ${lon} is not within -180 and 180`
  if (population !== null && !isId(population)) return `population: ${population} is neither null nor a positive 32-bit integer`
  if (altitude !== null && !Number.isFinite(altitude)) return `altitude: ${altitude} is neither null nor finite`
  for (const [field, parent] of [['regionId', regionId], ['countyId', countyId]] as const) {
    if (parent !== null && !isId(parent)) return `${field}: ${parent} is neither null nor a positive 32-bit integer`
  }
  for (const { id: partnerId } of document.partners) if (!isId(partnerId)) return `partners: ${partnerId} is no positive 32-bit integer`
  if (words.length > LONGEST_WORDS) return `words: ${words.length} units, more than ${LONGEST_WORDS}`
  for (const list of ['partners', 'offers', 'seeks', 'shares', 'languages'] as const) {
    if (document[list].length > MOST_LISTED) return `${list}: ${document[list].length}, more than ${MOST_LISTED}`
  }
  return whyPoisonousText([['name', document.name], ['regionName', document.regionName], ['countyName', document.countyName], ['words', words]])
}

/** The same of a document's names. Those that stand in a document already are sound. */
export function whyPoisonousNames(names: readonly SearchName[]): string | null {
  if (names.length === 0) return 'names: none; a municipality needs at least one that can be searched'
  if (names.length > MOST_NAMES) return `names: ${names.length}, more than ${MOST_NAMES}`
  return whyPoisonousName(names) ?? whyPoisonousText(names.map(({ text }) => ['names', text]))
}

function isId(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value <= LARGEST_INTEGER
}

function whyPoisonousName(names: readonly SearchName[]): string | null {
  for (const { text, folded } of names) {
    if (folded === '') return `names: "${text.slice(0, 40)}" folds to nothing`
    if (folded.length > LONGEST_NAME || text.length > LONGEST_NAME) {
      return `names: "${text.slice(0, 40)}..." has more than ${LONGEST_NAME} units`
    }
  }
  return null
}

/** NUL can't be stored as text, and half a surrogate pair is no UTF-8. */
function whyPoisonousText(texts: readonly (readonly [field: string, text: string | null])[]): string | null {
  for (const [field, text] of texts) {
    if (text === null) continue
    if (text.includes(NUL)) return `${field}: contains the character NUL`
    if (HALF_PAIR.test(text)) return `${field}: contains half of a surrogate pair`
  }
  return null
}
