import { AVAILABILITY_STATUSES } from '../domain/profile.ts'
import type { Snapshot } from './snapshot.ts'
import { hasExpired } from './terms/availability.ts'

const CLOSED = AVAILABILITY_STATUSES.indexOf('closed')

/** Whether a municipality wants no more partners, on an ISO date. */
export function isClosed({ columns: { availability }, availabilities }: Snapshot, position: number, today: string): boolean {
  if (availability[position] !== CLOSED) return false
  const said = availabilities.get(position)
  return said?.status === 'closed' && !hasExpired(said, today)
}
