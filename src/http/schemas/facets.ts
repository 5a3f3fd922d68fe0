import { z } from 'zod'

export const FACET_FIELDS = [
  'level', 'country', 'region', 'trait', 'interest', 'offers', 'seeks', 'shares', 'language', 'availability', 'partnerCountry',
] as const

/** Counts by field, greatest first. */
export const facets = z.partialRecord(z.enum(FACET_FIELDS), z.array(z.object({
  value: z.string().meta({ description: 'To be sent as the parameter of the same name.' }),
  label: z.string().meta({ description: 'In the language of the answer.' }),
  count: z.int(),
}))).meta({ id: 'Facets' })
