import type { NameIndex } from './name-index.ts'
import type { NameReading, ParsedQuery } from './parse-query.ts'

/**
 * Which reading of a query is meant. A name that somebody bears with all its words is no name with a qualifier:
 * "Halle (Saale)". Without a comma the beginning of such a name is enough, and only a country of the register counts
 * as one. Apostrophes part words ("l aquila") unless no name begins so ("lviv").
 */
export function chooseReading(query: ParsedQuery, index: NameIndex): NameReading {
  const reading = chooseWords(query, index)
  return query.joined === null || index.knowsBeginning(reading.name) ? reading : chooseWords(query.joined, index)
}

function chooseWords({ whole, qualified, hasComma }: ParsedQuery, index: NameIndex): NameReading {
  if (qualified === null || index.knowsName(whole.name)) return whole
  if (hasComma) return qualified
  const isNoPlaceToLook = qualified.country !== null && !index.knowsCountry(qualified.country)
  return isNoPlaceToLook || index.knowsBeginning(whole.name) ? whole : qualified
}
