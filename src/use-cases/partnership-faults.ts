import type { Clock } from '../shared/clock.ts'
import { inputFault, type InputFault } from '../shared/field-fault.ts'
import type { PartnershipChange } from './ports/partnership-store.ts'
import { contactFaults } from './refuse-contacts.ts'

/** What is wrong with the fields of a partnership, whether they describe a new one or change one. */
export function partnershipFaults({ since, until, areas, events, note, source }: PartnershipChange, clock: Clock): InputFault[] {
  const named = Object.fromEntries((events ?? []).map((event, index) => [`events/${index}`, event]))
  const faults: InputFault[] = contactFaults({ ...named, note: note ?? '', source: source ?? '' })
  const thisYear = clock.now().getUTCFullYear()
  for (const [field, year] of Object.entries({ since, until })) {
    if (typeof year === 'number' && year > thisYear) {
      faults.push(inputFault(`/${field}`, 'year_in_future', { latest: thisYear }))
    }
  }
  if (typeof since === 'number' && typeof until === 'number' && until < since) {
    faults.push(inputFault('/until', 'until_before_since', {}))
  }
  areas?.forEach((area, index) => {
    if (areas.indexOf(area) !== index) faults.push(inputFault(`/areas/${index}`, 'listed_twice', { value: area }))
  })
  events?.forEach((event, index) => {
    if (events.indexOf(event) !== index) faults.push(inputFault(`/events/${index}`, 'listed_twice', { value: event }))
  })
  return faults
}
