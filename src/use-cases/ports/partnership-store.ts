/** Writing links between municipalities. Every write raises the version of both ends and dirties both in the same transaction. */
import type { Partnership } from '../../domain/partnership.ts'

export type NewPartnership = Omit<Partnership, 'id' | 'version'>
export type PartnershipChange = Partial<Omit<Partnership, 'id' | 'version' | 'aId' | 'bId' | 'datasetId'>>

export interface PartnershipStore {
  find(id: number): Promise<Partnership | null>
  /** Fails with NotFound when an end does not exist, Conflict when a link of the same two ends stands already. */
  create(partnership: NewPartnership): Promise<Partnership>
  /** Fails with NotFound, or VersionMismatch when `expectedVersion` (null: any) is not the present one. */
  update(id: number, change: PartnershipChange, expectedVersion: number | null): Promise<Partnership>
  /** Fails like `update`. */
  remove(id: number, expectedVersion: number | null): Promise<void>
}
