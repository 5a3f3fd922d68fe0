import type { Partnership } from '../domain/partnership.ts'
import type { Clock } from '../shared/clock.ts'
import { InvalidInput } from '../shared/errors.ts'
import { partnershipFaults } from './partnership-faults.ts'
import type { PartnershipChange, PartnershipStore } from './ports/partnership-store.ts'

interface Ports {
  readonly partnerships: Pick<PartnershipStore, 'update'>
  readonly clock: Clock
}

/**
 * Changes the given fields of a partnership and returns it as it is now. `expectedVersion`: the version the change is
 * based on, null for any. Fails with InvalidInput, NotFound or VersionMismatch.
 */
export async function updatePartnership(
  { partnerships, clock }: Ports, id: number, change: PartnershipChange, expectedVersion: number | null,
): Promise<Partnership> {
  const faults = partnershipFaults(change, clock)
  if (faults.length > 0) throw new InvalidInput(faults)
  return partnerships.update(id, change, expectedVersion)
}
