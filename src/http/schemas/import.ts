import { z } from 'zod'
import { RIGHTS } from '../../domain/dataset.ts'
import { IMPORT_KINDS } from '../../domain/import-kind.ts'
import { IMPORT_STATUSES, ROW_OUTCOMES } from '../../domain/import-run.ts'

const count = z.int().min(0)

export const importRun = z.object({
  id: z.int(),
  kind: z.enum(IMPORT_KINDS),
  status: z.enum(IMPORT_STATUSES).meta({ description: '`planned`: read and compared, nothing is changed yet.' }),
  dataset: z.string(),
  licence: z.string().meta({ description: 'Of the dataset; `not stated` where nothing was said of a new one.' }),
  rights: z.array(z.enum(RIGHTS)).meta({ description: 'What the dataset permits: `show` in records and lists, `find` in search and suggestions, `export` in files. A new one whose licence is not stated is not exported.' }),
  file: z.string(),
  format: z.string().meta({ description: 'How the file was read: encoding, and what parts its columns.' }),
  columns: z.array(z.object({ column: z.string(), field: z.string().nullable() })).meta({ description: 'What each column was taken for; null where it was not used.' }),
  progress: z.object({ bytes: count, ofBytes: count, rows: count }),
  counts: z.object({ created: count, changed: count, left: count, offered: count, rejected: count }),
  undo: z.object({ restored: count, left: count }).nullable().meta({ description: 'What undoing took back, and what it left since somebody changed it.' }),
  problem: z.string().nullable().meta({ description: 'Why the file could not be used: what is wrong, where, and what to do, in the language of the answer.' }),
  problemCode: z.string().nullable().meta({ description: 'The same for programs.', example: 'row_cut_off' }),
  createdAt: z.string(),
  appliedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
}).meta({ id: 'Import' })

const candidate = z.object({
  id: z.int(), name: z.string(), country: z.string(), region: z.string().nullable(), population: z.int().nullable(), geonames: z.string().nullable(),
})

const finding = z.object({
  code: z.string().meta({ description: 'What there is to say, for programs.' }),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())])),
  message: z.string().meta({ description: 'The same for people, in the language of the answer: what is wrong or was decided, and what to write instead.' }),
})

export const importRow = z.object({
  line: z.int().meta({ description: 'Line of the file on which the row begins, from 1, as an editor counts them: blank ones too.' }),
  outcome: z.enum(ROW_OUTCOMES),
  municipalities: z.array(z.int()),
  reason: finding.nullable().meta({ description: 'Why it is left, offered or rejected.' }),
  remarks: z.array(finding.extend({
    column: z.string().nullable(), value: z.string(),
    candidates: z.array(candidate).meta({ description: 'Municipalities that may be meant, the likeliest first.' }),
  })),
  difference: z.record(z.string(), z.array(z.unknown())).meta({ description: 'For `changed`: each field with what is here and what the file says.' }),
}).meta({ id: 'ImportRow' })
