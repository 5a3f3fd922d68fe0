import { countriesBeginningWith, type CountryNames } from './countries.ts'
import { foldName, joinApostrophes } from './fold.ts'

/** One way to understand what was typed. */
export interface NameReading {
  /** The name itself, folded. */
  readonly name: string
  /** ISO 3166-1 alpha-2 of a country that was named in full or by its code: nothing outside is meant. */
  readonly country: string | null
  /** Countries whose name begins with the qualifier, which may still be being typed. */
  readonly likelyCountries: ReadonlySet<string>
  /** Folded qualifiers: a region, a county, a river; also a country, since regions may bear the same name. */
  readonly within: readonly string[]
}

export interface ParsedQuery {
  /** Everything that was typed as one name. */
  readonly whole: NameReading
  /** Name and qualifier apart, where one was found. */
  readonly qualified: NameReading | null
  /** A comma says that a qualifier follows; a bracket or mere words may belong to the name: "Frankfurt (Oder)". */
  readonly hasComma: boolean
  /** The same without gaps where apostrophes are: "lviv" beside "l viv"; null where there are none. */
  readonly joined: ParsedQuery | null
}

const PARTS = /[,;()[\]，、；（）]/u
const COMMA = /[,;，、；]/u
/** Shorter names of countries are codes or abbreviations: believed after a comma, not as the last word. */
const SHORTEST_LAST_WORD = 4
/** From so many letters a qualifier is taken for the beginning of a country's name. */
const SHORTEST_BEGINNING = 2

/**
 * Reads "Name, Country", "Name (Country)", "Name, PL", "Name, Region", "Name, Region, Country" and "Name Country".
 * @param countries names in any languages, and codes; see `foldCountryNames`
 */
export function parseQuery(text: string, countries: CountryNames): ParsedQuery {
  const whole: NameReading = { name: foldName(text), country: null, likelyCountries: new Set(), within: [] }
  const [name = '', ...qualifiers] = text.split(PARTS).map(foldName)
  const isQualified = name !== '' && name !== whole.name
  const qualified = isQualified ? withQualifiers(name, qualifiers.filter(Boolean), countries) : endingInCountry(whole, countries)
  const joinedText = joinApostrophes(text)
  const joined = joinedText === text ? null : parseQuery(joinedText, countries)
  return { whole, qualified, hasComma: COMMA.test(text), joined }
}

function withQualifiers(name: string, qualifiers: readonly string[], countries: CountryNames): NameReading {
  const country = qualifiers.map((qualifier) => countries.get(qualifier)).find((code) => code !== undefined) ?? null
  const last = qualifiers.at(-1)
  const isBeginning = country === null && last !== undefined && last.length >= SHORTEST_BEGINNING
  const likelyCountries = isBeginning ? countriesBeginningWith(last, countries) : new Set<string>()
  return { name, country, likelyCountries, within: qualifiers }
}

/** "Paris France": the longest ending that is a country's name, when something is left before it. */
function endingInCountry(whole: NameReading, countries: CountryNames): NameReading | null {
  for (let gap = whole.name.indexOf(' '); gap > 0; gap = whole.name.indexOf(' ', gap + 1)) {
    const country = countries.get(whole.name.slice(gap + 1))
    if (country !== undefined && whole.name.length - gap > SHORTEST_LAST_WORD) {
      return { ...whole, name: whole.name.slice(0, gap), country }
    }
  }
  return null
}
