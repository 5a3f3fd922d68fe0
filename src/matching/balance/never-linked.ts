import { PLACES } from './steps.ts'
import type { Quota } from './quota.ts'

/**
 * One place in ten for a municipality without a partnership on record, when something can be said for it.
 * @param isLinked whether the municipality at a position has a partner on record
 * @param hasReason whether the list would give a reason for it
 */
export function neverLinkedQuota(isLinked: (position: number) => boolean, hasReason: (position: number) => boolean): Quota {
  const isNew = ({ position }: { readonly position: number }) => !isLinked(position)
  return {
    step: 'neverLinked',
    lacks: (places) => Math.max(0, Math.floor(places.length / PLACES) - places.filter(isNew).length),
    helps: (candidate) => isNew(candidate) && hasReason(candidate.position),
  }
}
