import type { Clock } from '../shared/clock.ts'
import type { InputFault } from '../shared/errors.ts'
import type { PartnershipChange } from './ports/partnership-store.ts'
import { contactFaults } from './refuse-contacts.ts'

/** What is wrong with the fields of a partnership, whether they describe a new one or change one. */
export function partnershipFaults({ since, until, areas, events, note, source }: PartnershipChange, clock: Clock): InputFault[] {
  const named = Object.fromEntries((events ?? []).map((event, index) => [`events/${index}`, event]))
  const faults = contactFaults({ ...named, note: note ?? '', source: source ?? '' })
  const thisYear = clock.now().getUTCFullYear()
  for (const [field, year] of Object.entries({ since, until })) {
    if (typeof year === 'number' && year > thisYear) {
      faults.push({ field: `/${field}`, message: `Lies in the future: write a year up to ${thisYear}.` })
    }
  }
  if (typeof since === 'number' && typeof until === 'number' && until < since) {
    faults.push({ field: '/until', message: 'Lies before the year in since: swap or mend them.' })
  }
  areas?.forEach((area, index) => {
    if (areas.indexOf(area) !== index) faults.push({ field: `/areas/${index}`, message: `'${area}' is there twice: keep one.` })
  })
  events?.forEach((event, index) => {
    if (events.indexOf(event) !== index) faults.push({ field: `/events/${index}`, message: `'${event}' is there twice: keep one.` })
  })
  return faults
}
