import { z } from 'zod'
import { PARTNERSHIP_FORMS, PARTNERSHIP_STATUSES } from '../../domain/partnership.ts'
import { dataset } from './dataset.ts'
import { warnings } from './municipality.ts'

const record = z.array(dataset.extend({ partnerships: z.int() }).meta({ id: 'CountedDataset' })).meta({
  description: 'What was counted: the recorded partnerships, by dataset. Links that nobody has recorded here are in no figure.',
})

export const partnershipStatistics = z.object({
  total: z.int(),
  countryPairs: z.array(z.object({
    countries: z.tuple([z.string(), z.string()]).meta({ description: 'Countries of the two ends, in alphabetical order.' }),
    count: z.int(),
  })).meta({ description: 'Greatest first.' }),
  years: z.array(z.object({ year: z.int().nullable(), count: z.int() }))
    .meta({ description: 'By year of signature, rising; the unknown ones, null, at the end.' }),
  forms: z.partialRecord(z.enum(PARTNERSHIP_FORMS), z.int()),
  statuses: z.partialRecord(z.enum(PARTNERSHIP_STATUSES), z.int()),
  areas: z.record(z.string(), z.int()).meta({ description: 'By topic; a partnership has any number of them.' }),
  record,
  warnings,
})

export const saturation = z.object({
  items: z.array(z.object({
    country: z.string(),
    population: z.object({ min: z.int(), max: z.int().nullable() }).nullable()
      .meta({ description: 'The size band in inhabitants, both ends included; null for those of unknown size.' }),
    municipalities: z.int(),
    withPartner: z.int().meta({ description: 'With at least one recorded partnership that has not ended.' }),
    links: z.int().meta({ description: 'Ends of such partnerships.' }),
    seeking: z.int().meta({ description: 'That say they look for partners.' }),
    free: z.int().meta({ description: 'Without a recorded partnership, and not closed.' }),
  }).meta({ id: 'Saturation' })),
  record,
  warnings,
})
