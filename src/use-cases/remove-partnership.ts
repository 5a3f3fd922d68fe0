import type { PartnershipStore } from './ports/partnership-store.ts'

/**
 * Takes a partnership out of the register; one that has ended is better kept, with its status changed.
 * Fails with NotFound or VersionMismatch.
 */
export function removePartnership(
  { partnerships }: { readonly partnerships: Pick<PartnershipStore, 'remove'> }, id: number, expectedVersion: number | null,
): Promise<void> {
  return partnerships.remove(id, expectedVersion)
}
