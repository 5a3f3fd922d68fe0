import type { NameKind } from '../../src/domain/municipality.ts'
import { foldName, foldVariants } from '../../src/naming/fold.ts'
import { NameIndex, type NamedMunicipality } from '../../src/naming/name-index.ts'
import type { SearchName } from '../../src/projection/search-document.ts'

interface Names {
  readonly own: string
  readonly foreign?: readonly string[]
  readonly historic?: readonly string[]
  /** Names of places, with their inhabitants. */
  readonly places?: Readonly<Record<string, number>>
}

/** A municipality as the index takes it, with every spelling of its names. */
export function named(
  id: number, country: string, population: number | null, { own, foreign = [], historic = [], places = {} }: Names,
  rest: Partial<Pick<NamedMunicipality, 'level' | 'regionId' | 'countyId'>> = {},
): NamedMunicipality {
  const spell = (text: string, kind: NameKind, place: string | null, placePopulation?: number): SearchName[] =>
    [foldName(text), ...foldVariants(text)].map((folded) =>
      ({ text, folded, kind, place, ...(placePopulation === undefined ? {} : { placePopulation }) }))
  const names = [
    ...spell(own, 'own', null),
    ...foreign.flatMap((text) => spell(text, 'foreign', null)),
    ...historic.flatMap((text) => spell(text, 'historic', null)),
    ...Object.entries(places).flatMap(([text, inhabitants]) => spell(text, 'own', text, inhabitants)),
  ]
  return { id, level: 'municipality', country, population, regionId: null, countyId: null, ...rest, names }
}

export function indexOf(municipalities: readonly NamedMunicipality[]): NameIndex {
  const index = new NameIndex()
  for (const municipality of municipalities) index.set(municipality)
  return index
}
