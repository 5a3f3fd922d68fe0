import { EVENT_SEPARATORS, LONGEST_EVENT, MOST_EVENTS, type PartnershipForm, type PartnershipStatus } from '../../domain/partnership.ts'
import { redactContacts } from '../../domain/contacts.ts'
import { finding } from '../../domain/row-finding.ts'
import type { PartnershipRecord } from '../../use-cases/ports/import-store.ts'
import type { KindReader, ReaderKnowledge } from './kind-reader.ts'
import { readEnd } from './read-end.ts'
import type { RowReader } from './row-reader.ts'
import { readForm, readList, readStatus, readYear } from './values.ts'

/** Twinnings are older than the word: Le Mans and Paderborn date theirs from 836. */
const FIRST_YEAR = 800
const LONGEST_NOTE = 2_000
const LONGEST_SOURCE = 500

export const partnershipRow: KindReader = {
  ends: (row, { countryNames }) => [readEnd(row, 'a', countryNames), readEnd(row, 'b', countryNames)],

  record(row, [a, b], knowledge) {
    if (a === undefined || b === undefined) return null
    const form = row.read<PartnershipForm>('form', readForm, 'unknown_form')
    const status = row.read<PartnershipStatus>('status', readStatus, 'unknown_status')
    const since = readPastYear(row, 'since', knowledge)
    const until = readPastYear(row, 'until', knowledge)
    const areas = readAreas(row, knowledge)
    const events = readEvents(row)
    const [note, source] = [row.get('note'), row.get('source')]
    if (since !== null && until !== null && until < since) row.reject('until', finding('ends_before_it_begins', { since }))
    if (note.length > LONGEST_NOTE) row.reject('note', finding('too_long', { most: LONGEST_NOTE }))
    if (source.length > LONGEST_SOURCE) row.reject('source', finding('too_long', { most: LONGEST_SOURCE }))
    refuseContacts(row, { events: events.join('\n'), note, source })
    if (a.id === b.id) row.reject('b_name', finding('same_municipality_twice', {}))
    if (row.isRejected) return null
    const record: PartnershipRecord = {
      aId: Math.min(a.id, b.id), bId: Math.max(a.id, b.id),
      ...(form === null ? {} : { form }), ...(status === null ? {} : { status }),
      ...(since === null ? {} : { since }), ...(until === null ? {} : { until }),
      ...(areas.length === 0 ? {} : { areas }), ...(events.length === 0 ? {} : { events }),
      ...(note === '' ? {} : { note }), ...(source === '' ? {} : { source }),
    }
    return record
  },
}

function readPastYear(row: RowReader, field: 'since' | 'until', { thisYear }: ReaderKnowledge): number | null {
  const year = row.read(field, readYear, 'not_a_year')
  if (year === null || (year >= FIRST_YEAR && year <= thisYear)) return year
  row.reject(field, finding('year_out_of_range', { from: FIRST_YEAR, to: thisYear }))
  return null
}

function readAreas(row: RowReader, { topics }: ReaderKnowledge): string[] {
  const areas: string[] = []
  for (const written of readList(row.get('areas'))) {
    const topic = topics.read(written)
    if (topic === null) row.remark('areas', finding('topic_left_out', { written, suggested: topics.suggest(written) }))
    else if (!areas.includes(topic)) areas.push(topic)
  }
  return areas
}

/** Each once, parted as an export parts them: a comma belongs to the event. */
function readEvents(row: RowReader): string[] {
  const events = [...new Set(row.get('events').split(EVENT_SEPARATORS).map((event) => event.trim()).filter((event) => event !== ''))]
  if (events.length > MOST_EVENTS) row.reject('events', finding('too_many_events', { most: MOST_EVENTS }))
  if (events.some((event) => event.length > LONGEST_EVENT)) row.reject('events', finding('event_too_long', { most: LONGEST_EVENT }))
  return events
}

/** E-mail addresses and telephone numbers never come in. */
export function refuseContacts(row: RowReader, texts: Readonly<Partial<Record<'events' | 'note' | 'source' | 'description' | 'request' | 'programme', string>>>): void {
  for (const [field, text] of Object.entries(texts) as [keyof typeof texts, string][]) {
    if (redactContacts(text) !== text) row.reject(field, finding('holds_contact', {}))
  }
}
