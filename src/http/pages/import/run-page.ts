import { ROW_OUTCOMES, type ImportRun, type RowOutcome } from '../../../domain/import-run.ts'
import { Conflict } from '../../../shared/errors.ts'
import { loadCards } from '../../../use-cases/load-cards.ts'
import { tableToMend } from '../../../use-cases/report-import.ts'
import { findImport, turnImport } from '../../../use-cases/run-import.ts'
import { runAddress } from '../../../../web/addresses.ts'
import type { Parameters } from '../../../../web/parameters.ts'
import { RunPage } from '../../../../web/pages/import/run.tsx'
import type { HttpDependencies } from '../../dependencies.ts'
import { csvLines } from '../../downloads/csv.ts'
import { liftDeadline } from '../../middleware/deadline.ts'
import { rowFindingSpeaker } from '../../present/findings.ts'
import { pageFaultSpeaker } from '../../present/import-faults.ts'
import type { FileAnswer, Page, PageRequest, Redirect } from '../page-request.ts'
import type { ImportCall } from './import-call.ts'

/** Rows on a page. */
const SHOWN = 50
/** What undoing left that is named. */
const SHOWN_LEFT = 50
/** How long an answer waits for a run to be applied or undone, ms; then its page shows that it is under way. */
const PATIENCE = 1_000

/** A run: how far it is, what would become or became of its rows, and what can be done with it. Fails with NotFound. */
export async function runPage({ asked, id }: ImportCall, dependencies: HttpDependencies): Promise<Page> {
  const { language, query } = asked
  const { imports } = dependencies
  const run = await findImport(id, dependencies)
  const outcome = readOutcome(query, run)
  const after = readAfter(query)
  const rows = outcome === null ? [] : await imports.rows({ runId: run.id, outcome, afterLine: after, limit: SHOWN + 1 })
  const left = (run.undo?.left ?? 0) > 0 ? await imports.leftByUndo(run.id, SHOWN_LEFT) : []
  const cards = await loadCards(dependencies, [...rows.flatMap(({ municipalityIds }) => municipalityIds), ...left.map(({ municipalityId }) => municipalityId)])
  return {
    status: 200,
    isPrivate: true,
    content: RunPage({
      language, run, outcome, left, say: rowFindingSpeaker(language), sayFault: pageFaultSpeaker(language), parameters: keptParameters(query),
      rows: rows.slice(0, SHOWN),
      isFirst: after === 0,
      nextAfter: rows.length > SHOWN ? rows[SHOWN - 1]?.line ?? null : null,
      names: new Map([...cards].map(([each, { name }]) => [each, name])),
    }),
  }
}

/** Does what a run said it would, or takes it back, and leads to its page; whoever comes too late sees there what became of it. */
export async function turnRun({ asked, id, response }: ImportCall, verb: 'apply' | 'undo', dependencies: HttpDependencies): Promise<Redirect> {
  liftDeadline(response)
  try {
    await turnImport(verb, id, PATIENCE, dependencies)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
  }
  return { redirect: runAddress(asked.language, id, keptParameters(asked.query)) }
}

/** The rows that need somebody, as a file to be mended. Fails with NotFound. */
export async function rejectedFile({ asked: { language }, id }: ImportCall, outcome: 'rejected' | 'offered', dependencies: HttpDependencies): Promise<FileAnswer> {
  const run = await findImport(id, dependencies)
  return { download: { chunks: csvLines(tableToMend(dependencies.imports, run, outcome, rowFindingSpeaker(language))), fileName: `import-${run.id}-${outcome}.csv` }, format: 'csv' }
}

/** Those that were asked for, or else the first kind of which there are rows; null where there are none yet. */
function readOutcome(query: PageRequest['query'], { counts }: ImportRun): RowOutcome | null {
  const wanted = ROW_OUTCOMES.find((known) => known === query.get('outcome')?.[0])
  const first = (['rejected', 'offered', 'changed', 'created', 'left'] as const).find((each) => counts[each] > 0)
  return wanted ?? first ?? null
}

/** The line that a page of rows begins after; an address that was changed by hand begins anew. */
function readAfter(query: PageRequest['query']): number {
  const after = query.get('after')?.[0] ?? ''
  return /^\d{1,9}$/.test(after) ? Number(after) : 0
}

const keptParameters = (query: PageRequest['query']): Parameters => {
  const file = query.get('file')?.[0] ?? ''
  return /^\d{1,9}$/.test(file) ? { file: [file] } : {}
}
