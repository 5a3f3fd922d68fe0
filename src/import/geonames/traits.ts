import type { SourcedTrait } from '../../domain/municipality.ts'
import { TRAITS, type Trait } from '../../domain/trait.ts'
import type { Surroundings } from '../geography/surroundings.ts'
import type { SeaPort } from '../geography/sea-ports.ts'
import { spaName } from './spa-name.ts'

/** A coastal town lies within so many metres of the coast. */
export const COAST = 5_000
/** A border town lies within so many metres of a land border. */
export const BORDER = 30_000
/**
 * A land mass smaller than this, in square kilometres, is an island: Sicily (25,700) and all smaller ones. Great
 * Britain, Ireland, Iceland and the north of Novaya Zemlya are mainlands of their own.
 */
export const ISLAND = 30_000
/** A mountain town lies at least so high, in metres above sea level ... */
export const MOUNTAIN = 600
/** ... and, below this altitude, where it may be on a plateau (Madrid, Ankara), ... */
export const HIGH_MOUNTAIN = 900
/** ... the altitudes of the places around it differ by this much. The European Union's definition asks the same of the land. */
export const RELIEF = 200

/** What the traits of one municipality are derived from. */
export interface TraitFacts {
  readonly country: string
  /** GeoNames' code of the seat. */
  readonly featureCode: string
  /** The trait that the country's rule gives to seats with such a code. */
  readonly seatTraits: Readonly<Record<string, Trait>>
  readonly ownNames: readonly string[]
  readonly altitude: number | null
  /** Metres between the lowest and the highest place around; null when not looked at. */
  readonly relief: number | null
  readonly surroundings: Surroundings
  readonly port: { readonly port: SeaPort; readonly distance: number } | null
}

/** The derived traits in the order of `TRAITS`, each with the rule's figure. */
export function derivedTraits(facts: TraitFacts): SourcedTrait[] {
  const { surroundings: { coastDistance, borderDistance, landArea }, featureCode, altitude, port } = facts
  const found = new Map<Trait, string>()
  if (featureCode === 'PPLC') found.set('capital', 'GeoNames PPLC')
  const seatTrait = facts.seatTraits[featureCode]
  if (seatTrait) found.set(seatTrait, `GeoNames ${featureCode}`)
  if (coastDistance !== null && coastDistance <= COAST) found.set('coast', fromCoast(coastDistance))
  if (borderDistance !== null && borderDistance <= BORDER) found.set('border', fromBorder(borderDistance))
  if (landArea !== null && landArea < ISLAND) found.set('island', onIsland(landArea))
  if (port) found.set('seaport', `port ${port.port.code}, ${kilometres(port.distance)} away, sea-ports`)
  const mountain = mountainSource(altitude, facts.relief)
  if (mountain) found.set('mountain', mountain)
  const spa = spaName(facts.ownNames, facts.country)
  if (spa) found.set('spa', `name: ${spa}`)
  return TRAITS.flatMap((trait) => {
    const source = found.get(trait)
    return source === undefined ? [] : [{ trait, source }]
  })
}

export const fromCoast = (metres: number): string => `${kilometres(metres)} from the coast, world-atlas 10m`
export const fromBorder = (metres: number): string => `${kilometres(metres)} from a land border, world-atlas 10m`
const onIsland = (squareKilometres: number): string => `on a land mass of ${squareKilometres} km², world-atlas 10m`

/** `4 km`, `under 1 km`. */
const kilometres = (metres: number): string => metres < 1_000 ? 'under 1 km' : `${Math.round(metres / 1_000)} km`

function mountainSource(altitude: number | null, relief: number | null): string | null {
  if (altitude === null || altitude < MOUNTAIN) return null
  if (altitude >= HIGH_MOUNTAIN) return `${altitude} m above sea level, GeoNames`
  if (relief === null || relief < RELIEF) return null
  return `${altitude} m above sea level, places within 10 km differ by ${relief} m, GeoNames`
}
