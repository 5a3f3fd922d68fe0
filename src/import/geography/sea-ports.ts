import type { Location } from '../../domain/municipality.ts'

/** A sea port. */
export interface SeaPort {
  /** UN/LOCODE; its first two letters are the country. */
  readonly code: string
  /** The port's own name, its town's and others, in no order. */
  readonly names: readonly string[]
  readonly location: Location
  /** Whether the United States' customs know it as a port of lading (Schedule K), which takes sea-going ships. */
  readonly takesSeagoingShips: boolean
}
