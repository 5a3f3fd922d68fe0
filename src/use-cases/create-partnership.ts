import type { Partnership } from '../domain/partnership.ts'
import type { Clock } from '../shared/clock.ts'
import { InvalidInput } from '../shared/errors.ts'
import { inputFault } from '../shared/field-fault.ts'
import { partnershipFaults } from './partnership-faults.ts'
import type { NewPartnership, PartnershipStore } from './ports/partnership-store.ts'

interface Ports {
  readonly partnerships: Pick<PartnershipStore, 'create'>
  readonly clock: Clock
}

/**
 * Records a link of two municipalities, in either order; both are brought up to date in the index by themselves.
 * Fails with InvalidInput, NotFound for an unknown end, or Conflict where the two are linked already.
 */
export async function createPartnership({ partnerships, clock }: Ports, link: NewPartnership): Promise<Partnership> {
  const faults = partnershipFaults(link, clock)
  if (link.aId === link.bId) faults.push(inputFault('/b', 'own_partner', {}))
  if (faults.length > 0) throw new InvalidInput(faults)
  return partnerships.create({ ...link, aId: Math.min(link.aId, link.bId), bId: Math.max(link.aId, link.bId) })
}
