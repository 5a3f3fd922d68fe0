import type { TermValues } from '../values.ts'
import type { Availability } from '../../domain/profile.ts'
import { symmetric, type Term } from './term.ts'

const DAYS_A_MONTH = 30.44
const DAY = 86_400_000

/**
 * What the candidate says of its readiness: seeking adds, open adds a little, at capacity subtracts; each by half as
 * much after every half-life since it was confirmed. In both directions, since it is worth as much to the asker as it
 * tells of the candidate's own will. Expired is unknown, unknown is 0. Closed ones are not candidates at all.
 */
export const availability: Term<'availability'> = {
  name: 'availability',
  compile({ snapshot, values, today }, scatter) {
    const { forth } = scatter.column()
    for (const [candidate, said] of snapshot.availabilities) {
      scatter.add(forth, candidate, readiness(said, values.availability, today))
    }
    return [symmetric('few', forth)]
  },
  find({ snapshot }, candidate, favours) {
    const said = snapshot.availabilities.get(candidate)
    return {
      code: favours ? 'seeking_partners' : 'not_seeking_partners',
      evidence: { status: said?.status ?? 'unknown', confirmedOn: said?.confirmedOn ?? null },
    }
  },
}

/** Whether a status has run out and counts as unknown. */
export function hasExpired({ expiresOn }: Availability, today: string): boolean {
  return expiresOn !== null && expiresOn < today
}

function readiness(said: Availability, values: TermValues<'availability'>, today: string): number {
  if (hasExpired(said, today)) return 0
  const months = said.confirmedOn === null ? values.undatedMonths
    : Math.max(0, Date.parse(today) - Date.parse(said.confirmedOn)) / DAY / DAYS_A_MONTH
  return worth(said.status, values) * 2 ** (-months / values.halfLifeMonths)
}

function worth(status: Availability['status'], { seeking, open, atCapacity }: TermValues<'availability'>): number {
  switch (status) {
    case 'seeking': return seeking
    case 'open': return open
    case 'at_capacity': return atCapacity
    case 'closed':
    case 'unknown': return 0
  }
}
