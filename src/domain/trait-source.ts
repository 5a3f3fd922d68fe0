/** Where a trait comes from, as data, which becomes words where somebody reads it: a rule with its figures, or the municipality itself. */

import { coderOf, type Coded, type Nothing } from '../shared/coded.ts'

interface Distance {
  readonly metres: number
  /** Of a county or region: its municipality that lies so near; null where it is the municipality's own distance. */
  readonly municipality: string | null
}

export interface TraitSourceValues {
  readonly declared: Nothing
  /** GeoNames' code of the kind of its seat. */
  readonly feature_code: { readonly code: string }
  readonly coast_distance: Distance
  readonly border_distance: Distance
  readonly land_area: { readonly squareKilometres: number }
  /** A county or region whose municipalities all lie on islands. */
  readonly only_islands: Nothing
  readonly port: { readonly code: string; readonly metres: number }
  /** `relief`: between the lowest and the highest place within `radius`; null where the altitude alone decides. All in metres. */
  readonly altitude: { readonly metres: number; readonly relief: number | null; readonly radius: number }
  readonly name: { readonly name: string }
  /** Of before sources were data: English words. */
  readonly in_words: { readonly text: string }
}
export type TraitSourceCode = keyof TraitSourceValues
export type TraitSource = Coded<TraitSourceValues>

/** One source, its values checked by its code. */
export const traitSource = coderOf<TraitSourceValues>()
