import type { SourcedTrait } from '../../domain/municipality.ts'
import { TRAITS, type Trait } from '../../domain/trait.ts'
import { traitSource, type TraitSource } from '../../domain/trait-source.ts'
import type { Surroundings } from '../geography/surroundings.ts'
import type { SeaPort } from '../geography/sea-ports.ts'
import { RELIEF_RADIUS } from './relief.ts'
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

/** The derived traits in the order of `TRAITS`, each with the rule's figures. */
export function derivedTraits(facts: TraitFacts): SourcedTrait[] {
  const { surroundings: { coastDistance, borderDistance, landArea }, featureCode, altitude, port } = facts
  const found = new Map<Trait, TraitSource>()
  if (featureCode === 'PPLC') found.set('capital', traitSource('feature_code', { code: featureCode }))
  const seatTrait = facts.seatTraits[featureCode]
  if (seatTrait) found.set(seatTrait, traitSource('feature_code', { code: featureCode }))
  if (coastDistance !== null && coastDistance <= COAST) found.set('coast', traitSource('coast_distance', { metres: coastDistance, municipality: null }))
  if (borderDistance !== null && borderDistance <= BORDER) found.set('border', traitSource('border_distance', { metres: borderDistance, municipality: null }))
  if (landArea !== null && landArea < ISLAND) found.set('island', traitSource('land_area', { squareKilometres: landArea }))
  if (port) found.set('seaport', traitSource('port', { code: port.port.code, metres: Math.round(port.distance) }))
  const mountain = mountainSource(altitude, facts.relief)
  if (mountain) found.set('mountain', mountain)
  const spa = spaName(facts.ownNames, facts.country)
  if (spa) found.set('spa', traitSource('name', { name: spa }))
  return TRAITS.flatMap((trait) => {
    const source = found.get(trait)
    return source === undefined ? [] : [{ trait, source }]
  })
}

function mountainSource(altitude: number | null, relief: number | null): TraitSource | null {
  if (altitude === null || altitude < MOUNTAIN) return null
  const told = (difference: number | null) => traitSource('altitude', { metres: altitude, relief: difference, radius: RELIEF_RADIUS })
  if (altitude >= HIGH_MOUNTAIN) return told(null)
  return relief === null || relief < RELIEF ? null : told(relief)
}
