import { foldName } from './fold.ts'

/** Folded name or code of a country -> ISO 3166-1 alpha-2 (XK for Kosovo). */
export type CountryNames = ReadonlyMap<string, string>

/** Folds a list of names; where two countries share one, the first in the list keeps it. */
export function foldCountryNames(names: Iterable<{ readonly name: string; readonly country: string }>): CountryNames {
  const folded = new Map<string, string>()
  for (const { name, country } of names) {
    const key = foldName(name)
    if (key !== '' && !folded.has(key)) folded.set(key, country)
  }
  return folded
}

/** The countries that have a name beginning with the folded text. */
export function countriesBeginningWith(folded: string, names: CountryNames): Set<string> {
  const found = new Set<string>()
  for (const [name, country] of names) if (name.startsWith(folded)) found.add(country)
  return found
}
