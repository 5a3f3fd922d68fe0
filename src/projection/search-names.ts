import { NAME_KINDS, type Municipality, type MunicipalityName } from '../domain/municipality.ts'
import { foldName, foldVariants } from '../naming/fold.ts'
import { compareText } from './compare-text.ts'
import type { SearchName } from './search-document.ts'

/**
 * Every spelling by which a municipality or one of its places is found, each folded spelling once. Where two names
 * fold to the same, the better kind stands for both (own, foreign, historic), and the municipality's own name before
 * a place's. Other spellings of a name ("Muenchen", "St. Veit") come after all names and never displace one.
 * Names that fold to nothing are left out. Best first; the order is stable.
 */
export function searchNames({ name, names, places }: Pick<Municipality, 'name' | 'names' | 'places'>): SearchName[] {
  const populations = new Map(places.map((place) => [place.name, place.population]))
  const own: MunicipalityName = { text: name, kind: 'own', language: null, placeName: null }
  const preferred = [own, ...names.toSorted(comparePreference)].sort((first, second) => rankOf(first) - rankOf(second))
  const found = new Map<string, SearchName>()
  const add = ({ text, kind, placeName }: MunicipalityName, folded: string) => {
    if (folded === '' || found.has(folded)) return
    const placePopulation = placeName === null ? null : populations.get(placeName) ?? null
    found.set(folded, { text, folded, kind, place: placeName, ...(placePopulation === null ? {} : { placePopulation }) })
  }
  for (const candidate of preferred) add(candidate, foldName(candidate.text))
  for (const candidate of preferred) for (const variant of foldVariants(candidate.text)) add(candidate, variant)
  return [...found.values()]
}

/** Whatever order the names come in, the document lists them in one. */
function comparePreference(first: MunicipalityName, second: MunicipalityName): number {
  return compareText(first.text, second.text) || compareText(first.placeName ?? '', second.placeName ?? '')
}

function rankOf({ kind, placeName }: MunicipalityName): number {
  return 2 * NAME_KINDS.indexOf(kind) + (placeName === null ? 0 : 1)
}
