import { z } from 'zod'

/** Where records come from, as it is told beside them. */
export const dataset = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  address: z.string(),
  version: z.string(),
  date: z.string(),
  licence: z.string(),
  attribution: z.string().meta({ description: 'The line to show wherever the data are shown.' }),
  isSample: z.boolean(),
}).meta({ id: 'Dataset' })
