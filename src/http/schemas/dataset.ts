import { z } from 'zod'
import { fault } from '../schema-faults.ts'
import { text } from './text.ts'

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

const rights = {
  mayShow: z.boolean().meta({ description: 'Its records may be shown, on pages and in lists.' }),
  maySearch: z.boolean().meta({ description: 'They may also lead to what they are about: in search, directory and suggestions.' }),
  mayExport: z.boolean().meta({ description: 'They may also be given out in files.' }),
}

/** A dataset in the list of all. */
export const listedDataset = dataset.extend(rights).meta({ id: 'ListedDataset' })

/** A dataset as operators see it. */
export const keptDataset = listedDataset.extend({
  consentRequired: z.boolean().meta({ description: 'Without the document of a consent it gives no right.' }),
  consentDocument: z.string().nullable().meta({ description: 'Address or file of the written consent.' }),
  touched: z.int().meta({ description: 'How many municipalities are being brought up to date in search and suggestions.' }),
}).meta({ id: 'KeptDataset' })

export const datasetId = z.string().regex(/^[a-z0-9][a-z0-9_.-]{0,59}$/, {
  error: fault('dataset_id', {}),
}).meta({ description: 'Short name of the dataset.', example: 'geonames' })

const needed = (longest: number) => text(longest).min(1, { error: fault('text_needed', {}) })
const fields = {
  title: needed(300),
  publisher: needed(300),
  address: text(500),
  version: text(100),
  date: z.iso.date({ error: fault('date', {}) }),
  licence: needed(300),
  attribution: needed(500),
  consentRequired: z.boolean(),
  consentDocument: needed(500).nullable(),
  ...rights,
  isSample: z.boolean(),
}

/** All that is said of a dataset. */
export const newDataset = z.strictObject({
  ...fields,
  address: fields.address.default(''),
  version: fields.version.default(''),
  consentRequired: fields.consentRequired.default(false),
  consentDocument: fields.consentDocument.default(null),
  isSample: fields.isSample.default(false),
}).meta({ id: 'NewDataset' })

/** The parts to be changed. */
export const datasetChange = z.strictObject({
  title: fields.title.exactOptional(),
  publisher: fields.publisher.exactOptional(),
  address: fields.address.exactOptional(),
  version: fields.version.exactOptional(),
  date: fields.date.exactOptional(),
  licence: fields.licence.exactOptional(),
  attribution: fields.attribution.exactOptional(),
  consentRequired: fields.consentRequired.exactOptional(),
  consentDocument: fields.consentDocument.exactOptional(),
  mayShow: rights.mayShow.exactOptional(),
  maySearch: rights.maySearch.exactOptional(),
  mayExport: rights.mayExport.exactOptional(),
  isSample: fields.isSample.exactOptional(),
}).refine((change) => Object.keys(change).length > 0, { error: fault('nothing_to_change', {}) })
  .meta({ id: 'DatasetChange' })
