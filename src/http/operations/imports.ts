import { z } from 'zod'
import { IMPORT_KINDS } from '../../domain/import-kind.ts'
import { ROW_OUTCOMES, type ImportRow, type ImportRun } from '../../domain/import-run.ts'
import type { RowFinding } from '../../domain/row-finding.ts'
import { RefusedImport } from '../../use-cases/refused-import.ts'
import { findImport, startImport, turnImport } from '../../use-cases/run-import.ts'
import { tableToMend } from '../../use-cases/report-import.ts'
import { importFaultSpeaker } from '../../wording/import-faults/say.ts'
import type { Language } from '../../wording/language.ts'
import { makeCursor, placeNumber, readCursor } from '../cursor.ts'
import { csvLines } from '../downloads/csv.ts'
import { operation } from '../operation.ts'
import { HttpFault } from '../problem.ts'
import { LARGEST_UPLOAD } from '../receive-upload.ts'
import { rowFindingSpeaker } from '../present/findings.ts'
import { faultyUpload } from '../present/import-faults.ts'
import { fault } from '../schema-faults.ts'
import { importRow, importRun } from '../schemas/import.ts'
import { listOf } from '../schemas/municipality.ts'
import { cursor, format, id, limit } from '../schemas/parameters.ts'
import { text } from '../schemas/text.ts'

const MOST = 500
/** How long an answer waits for a run to be read, applied or undone, ms; what takes longer goes on by itself. */
const PATIENCE = 5_000

const several = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(text(500)).max(100)).default([])
const yesOrNo = z.enum(['true', 'false'], { error: fault('true_or_false', {}) }).default('false').transform((value) => value === 'true')
const placeOf = z.object({ id: placeNumber })

export const createImport = operation({
  id: 'createImport',
  tag: 'Imports',
  method: 'post',
  path: '/v1/imports',
  summary: 'Bring in a file',
  description: 'The body is the file, or a form with the file and these parameters in it. CSV in any usual encoding and delimiter. ' +
    'It is read and compared, and nothing is changed: look at the run, then apply it. A long file goes on being read after the answer; its status says so.',
  query: z.object({
    kind: z.enum(IMPORT_KINDS),
    dataset: text(100).min(1).meta({ description: 'Id or title of a dataset, or the name of a new one.' }),
    map: several.meta({ description: '`column=field` where a head does not say it; `column=` passes a column over.', example: ['Ort=a_name'] }),
    set: several.meta({ description: '`field=value` for every row that has none.', example: ['a_country=PL'] }),
    encoding: text(40).optional().meta({ description: 'Where it is not found out rightly.', example: 'windows-1250' }),
    create: yesOrNo.meta({ description: '`true`: municipalities that are not in the register are added when the run is applied.' }),
    publisher: text(200).optional(),
    address: text(500).optional(),
    licence: text(200).optional(),
    version: text(100).optional(),
    date: z.iso.date({ error: fault('date', {}) }).optional(),
    consent: text(500).optional(),
    consentRequired: yesOrNo.meta({ description: '`true`: reuse of a new dataset needs a written consent; before its document is named nothing of it is shown.' }),
  }),
  largestUpload: LARGEST_UPLOAD,
  needsKey: true,
  status: 201,
  answers: 'The run, as far as it has come',
  result: importRun,
  async handle({ query, upload, language }, dependencies) {
    if (upload === null) throw new HttpFault('malformed-request', 'Send a file.')
    const { kind, dataset, map: mapping, set: fixed, encoding = null, create: createNew, ...said } = query
    const run = await startImport({ kind, dataset, mapping, fixed, encoding, createNew, said }, upload, PATIENCE, dependencies).catch((error: unknown) => {
      throw error instanceof RefusedImport ? faultyUpload(error.faults, language) : error
    })
    if (run.problem !== null) throw faultyUpload([{ field: '/file', ...run.problem }], language)
    return { body: presented(run, language), headers: { Location: `/v1/imports/${run.id}` } }
  },
})

export const listImports = operation({
  id: 'listImports',
  tag: 'Imports',
  method: 'get',
  path: '/v1/imports',
  summary: 'List what was brought in',
  query: z.object({ limit: limit(50, MOST), cursor }),
  needsKey: true,
  status: 200,
  answers: 'A page of runs, the newest first',
  result: listOf(importRun),
  async handle({ query: { limit: asked, cursor: given }, warnings, language }, { imports }) {
    const most = warnings.clamp('limit', asked, MOST)
    const runs = await imports.list(readCursor(placeOf, given, 'imports')?.id ?? null, most)
    const last = runs.at(-1)
    return { body: { items: runs.map((run) => presented(run, language)), warnings: warnings.list, next: last === undefined || runs.length < most ? null : makeCursor({ id: last.id }, 'imports') } }
  },
})

export const readImport = operation({
  id: 'readImport',
  tag: 'Imports',
  method: 'get',
  path: '/v1/imports/{id}',
  summary: 'Look at a run and its rows',
  description: 'Rows come in pages, in the order of the file. `format=csv` gives the rejected rows (or with `outcome=offered` those) as a file to be mended and sent again.',
  pathParameters: z.object({ id }),
  query: z.object({ outcome: z.enum(ROW_OUTCOMES).optional().meta({ description: 'Rows of this outcome alone.' }), limit: limit(100, MOST), cursor, format }),
  formats: ['csv'],
  needsKey: true,
  status: 200,
  answers: 'The run, and a page of its rows',
  result: importRun.extend({ rows: listOf(importRow) }),
  problems: ['not-found'],
  async handle({ path, query, format: chosen, language, warnings }, { imports }) {
    const run = await findImport(path.id, { imports })
    const { outcome, cursor: given, limit: asked } = query
    if (chosen === 'csv') {
      const wanted = outcome === 'offered' ? 'offered' : 'rejected'
      return { chunks: csvLines(tableToMend(imports, run, wanted, rowFindingSpeaker(language))), fileName: `import-${run.id}-${wanted}.csv` }
    }
    const question = { run: run.id, outcome }
    const most = warnings.clamp('limit', asked, MOST)
    const rows = await imports.rows({ runId: run.id, outcome: outcome ?? null, afterLine: readCursor(placeOf, given, question)?.id ?? 0, limit: most })
    const last = rows.at(-1)
    return {
      body: {
        ...presented(run, language),
        rows: {
          items: rows.map((row) => presentedRow(row, language)),
          warnings: warnings.list,
          next: last === undefined || rows.length < most ? null : makeCursor({ id: last.line }, question),
        },
      },
    }
  },
})

export const applyImport = turn('applyImport', 'apply', 'Do what a run said it would', 'The run as it is now; `applying` while it is under way')
export const undoImport = turn('undoImport', 'undo', 'Take back what a run changed', 'The run as it is now; what somebody changed since is left and counted')

function turn(operationId: string, verb: 'apply' | 'undo', summary: string, answers: string) {
  return operation({
    id: operationId,
    tag: 'Imports',
    method: 'post',
    path: `/v1/imports/{id}/${verb}`,
    summary,
    pathParameters: z.object({ id }),
    needsKey: true,
    status: 200,
    answers,
    result: importRun,
    problems: ['not-found', 'conflict'],
    async handle({ path, language }, dependencies) {
      return { body: presented(await turnImport(verb, path.id, PATIENCE, dependencies), language) }
    },
  })
}

function presented({ id: runId, kind, status, datasetId, licence, rights, fileName, fileSize, format: read, columns, bytesRead, rowsRead, counts, undo, problem, createdAt, appliedAt, undoneAt }: ImportRun, language: Language) {
  return {
    id: runId, kind, status, dataset: datasetId, licence, rights: [...rights], file: fileName, format: read, columns: [...columns],
    progress: { bytes: bytesRead, ofBytes: fileSize, rows: rowsRead }, counts, undo,
    problem: problem === null ? null : importFaultSpeaker(language)(problem), problemCode: problem?.code ?? null,
    createdAt: createdAt.toISOString(), appliedAt: appliedAt?.toISOString() ?? null, undoneAt: undoneAt?.toISOString() ?? null,
  }
}

function presentedRow({ line, outcome, municipalityIds, reason, remarks, difference }: ImportRow, language: Language) {
  const say = rowFindingSpeaker(language)
  const told = (found: RowFinding) => ({ code: found.code, values: { ...found.values }, message: say(found) })
  const pairs = Object.entries(difference).map(([field, pair]) => [field, [...pair]] as const)
  return {
    line, outcome, municipalities: [...municipalityIds], reason: reason === null ? null : told(reason),
    remarks: remarks.map((remark) => ({ column: remark.column, value: remark.value, ...told(remark), candidates: [...remark.candidates] })),
    difference: Object.fromEntries(pairs),
  }
}
