/** Links between municipalities. Every write raises the version of both ends and dirties both in the same transaction. */
import type { Level } from '../../domain/municipality.ts'
import type { Partnership, PartnershipForm, PartnershipStatus } from '../../domain/partnership.ts'

export type NewPartnership = Omit<Partnership, 'id' | 'version'>
export type PartnershipChange = Partial<Omit<Partnership, 'id' | 'version' | 'aId' | 'bId' | 'datasetId'>>

export interface PartnershipEnd {
  readonly id: number
  readonly name: string
  readonly country: string
  readonly level: Level
}

export interface PartnershipListed extends Partnership {
  readonly a: PartnershipEnd
  readonly b: PartnershipEnd
}

export interface PartnershipQuery {
  /** At least one end is this municipality. */
  readonly municipalityId: number | null
  readonly level: Level | null
  /** At least one end lies in each of these countries (one or two of them). */
  readonly countries: readonly string[]
  readonly form: PartnershipForm | null
  readonly status: PartnershipStatus | null
  /** Only those with a greater id; pages are stable under writes. */
  readonly afterId: number | null
  /** 1 to 1,000. */
  readonly limit: number
}

export interface PartnershipStore {
  find(id: number): Promise<Partnership | null>
  /** In the order of ids. */
  list(query: PartnershipQuery): Promise<PartnershipListed[]>
  /** Fails with NotFound when an end does not exist, Conflict when a link of the same two ends stands already. */
  create(partnership: NewPartnership): Promise<Partnership>
  /** Fails with NotFound, or VersionMismatch when `expectedVersion` (null: any) is not the present one. */
  update(id: number, change: PartnershipChange, expectedVersion: number | null): Promise<Partnership>
  /** Fails like `update`. */
  remove(id: number, expectedVersion: number | null): Promise<void>
}
