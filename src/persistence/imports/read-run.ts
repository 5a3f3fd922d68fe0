import { z } from 'zod'
import { gives, RIGHTS } from '../../domain/dataset.ts'
import type { ImportCounts, ImportRow, ImportRun } from '../../domain/import-run.ts'
import type { ImportRowEntity } from '../entities/import-row.ts'
import type { ImportRunEntity } from '../entities/import-run.ts'

/** Nothing counted is none. */
export function toCounts(counts: Partial<ImportCounts>): ImportCounts {
  return { created: 0, changed: 0, left: 0, offered: 0, rejected: 0, ...counts }
}

/** A run as it is kept, as others see it. */
export function toRun({ dataset, fileSize, bytesRead, counts, undoCounts, madeDataset: _made, createNew: _new, touchedAt: _touched, ...run }: ImportRunEntity): ImportRun {
  return { ...run, datasetId: dataset.id, licence: dataset.licence, rights: RIGHTS.filter((right) => gives(dataset, right)),
    fileSize: Number(fileSize), bytesRead: Number(bytesRead), counts: toCounts(counts), undo: undoCounts }
}

const involved = z.object({ id: z.int().nullable().optional(), aId: z.int().optional(), bId: z.int().optional() })

/** A row as it is kept, as others see it. */
export function toRow({ line, outcome, record, remarks, reason, difference, cells }: ImportRowEntity): ImportRow {
  const { id, aId, bId } = record === null ? {} : involved.parse(record)
  return {
    line, outcome: outcome ?? 'rejected', remarks, reason, difference, cells,
    municipalityIds: [id, aId, bId].flatMap((each) => each ?? []),
  }
}
