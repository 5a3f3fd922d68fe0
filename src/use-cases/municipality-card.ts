import type { CodeScheme, Level, Location } from '../domain/municipality.ts'
import type { SearchDocument } from '../projection/search-document.ts'

/** A municipality as it looks wherever it appears. */
export interface MunicipalityCard {
  readonly id: number
  readonly name: string
  readonly country: string
  readonly level: Level
  /** Name of the region it belongs to; null when it has none or the register knows none. */
  readonly region: string | null
  /** Inhabitants; null when unknown. */
  readonly population: number | null
  readonly location: Location
  readonly codes: Readonly<Partial<Record<CodeScheme, string>>>
}

export type CardSource = Pick<
  SearchDocument,
  'id' | 'name' | 'country' | 'level' | 'regionName' | 'population' | 'lat' | 'lon' | 'codes'
>

export function cardOf(document: CardSource): MunicipalityCard {
  return {
    id: document.id,
    name: document.name,
    country: document.country,
    level: document.level,
    region: document.regionName,
    population: document.population,
    location: { lat: document.lat, lon: document.lon },
    codes: document.codes,
  }
}
