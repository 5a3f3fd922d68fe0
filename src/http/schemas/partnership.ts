import { z } from 'zod'
import { EVENT_SEPARATORS, LONGEST_EVENT, MOST_EVENTS, PARTNERSHIP_FORMS, PARTNERSHIP_STATUSES } from '../../domain/partnership.ts'
import { fault } from '../schema-faults.ts'
import { boundedList } from './list.ts'
import { municipality } from './municipality.ts'
import { text } from './text.ts'
import { topicId } from './vocabulary.ts'

/** Twinnings are older than the word: Le Mans and Paderborn date theirs from 836. */
const FIRST_YEAR = 800
const LAST_YEAR = 2_200

const id = z.int().min(1).max(2_147_483_647)
const year = z.int().min(FIRST_YEAR).max(LAST_YEAR)

const event = text(LONGEST_EVENT).min(1, { error: fault('event_without_name', {}) })
  .refine((value) => !EVENT_SEPARATORS.test(value), { error: fault('event_separators', {}) })

const fields = {
  form: z.enum(PARTNERSHIP_FORMS),
  status: z.enum(PARTNERSHIP_STATUSES),
  since: year.nullable().meta({ description: 'Year of signature; null when unknown.' }),
  until: year.nullable().meta({ description: 'Year of its end; null while it lasts.' }),
  areas: boundedList(topicId, 60),
  events: boundedList(event, MOST_EVENTS).meta({
    description: 'Recurring events, each in a few words.', examples: [['Youth camp, every July', 'Christmas market']],
  }),
  note: text(2_000),
  source: text(500).min(1, { error: fault('source_needed', {}) }),
}

/** A link to be recorded. */
export const newPartnership = z.strictObject({
  a: id.meta({ description: 'Id of the one municipality.' }),
  b: id.meta({ description: 'Id of the other.' }),
  form: fields.form.default('partnership'),
  status: fields.status.default('active'),
  since: fields.since.default(null),
  until: fields.until.default(null),
  areas: fields.areas.default([]),
  events: fields.events.default([]),
  note: fields.note.default(''),
  source: fields.source,
}).meta({ id: 'NewPartnership' })

/** The fields to be changed. */
export const partnershipChange = z.strictObject({
  form: fields.form.exactOptional(),
  status: fields.status.exactOptional(),
  since: fields.since.exactOptional(),
  until: fields.until.exactOptional(),
  areas: fields.areas.exactOptional(),
  events: fields.events.exactOptional(),
  note: fields.note.exactOptional(),
  source: fields.source.exactOptional(),
}).refine((change) => Object.keys(change).length > 0, { error: fault('nothing_to_change', {}) })
  .meta({ id: 'PartnershipChange' })

const stored = z.object({
  id: z.int(),
  version: z.int(),
  form: z.enum(PARTNERSHIP_FORMS),
  status: z.enum(PARTNERSHIP_STATUSES),
  since: z.int().nullable(),
  until: z.int().nullable(),
  areas: z.array(z.string()),
  events: z.array(z.string()).meta({ description: 'Recurring events, each in a few words.' }),
  note: z.string(),
  source: z.string(),
  dataset: z.string().meta({ description: 'Id of the dataset it comes from.' }),
})

/** A link with both its ends. */
export const partnership = stored.extend({ a: municipality, b: municipality }).meta({ id: 'Partnership' })

/** A link as its one end tells of it. */
export const partnershipWith = stored.extend({ partner: municipality }).meta({ id: 'PartnershipWith' })
