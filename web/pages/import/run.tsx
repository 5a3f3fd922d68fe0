import { ROW_OUTCOMES, type ImportRow, type ImportRun, type RowOutcome } from '../../../src/domain/import-run.ts'
import type { ImportFault } from '../../../src/domain/import-fault.ts'
import type { RowFinding } from '../../../src/domain/row-finding.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { IMPORT_PATH, mappingAddress, municipalityAddress, runAddress } from '../../addresses.ts'
import { importLabels } from '../../labels/import/index.ts'
import { addressOf, NO_PARAMETERS, type Parameters } from '../../parameters.ts'
import { Finding, RowTable } from '../../sections/import/row-table.tsx'
import { RunProgress } from '../../sections/import/run-progress.tsx'
import { RunState } from '../../sections/import/run-state.tsx'
import { ImportFrame } from './frame.tsx'

interface RunProps {
  readonly language: Language
  readonly run: ImportRun
  /** What goes with every address of the run: the file it was made of, while that is kept. */
  readonly parameters: Parameters
  /** Of which the rows are shown; null where there are none. */
  readonly outcome: RowOutcome | null
  readonly rows: readonly ImportRow[]
  readonly isFirst: boolean
  /** Line after which the next page begins; null on the last. */
  readonly nextAfter: number | null
  readonly names: ReadonlyMap<number, string>
  /** What undoing left as it is. */
  readonly left: readonly { readonly municipalityId: number; readonly reason: RowFinding }[]
  /** Makes words of what there is to say of rows. */
  readonly say: (found: RowFinding) => string
  /** And of why the file could not be read. */
  readonly sayFault: (fault: ImportFault) => string
}

/** A run: its progress or its rows, and what can be done with it. */
export function RunPage({ language, run, parameters, outcome, rows, isFirst, nextAfter, names, left, say, sayFault }: RunProps) {
  const labels = importLabels(language)
  const { number, colon } = formatsOf(language)
  const { status, counts } = run
  const ofOutcome = (each: RowOutcome, after: number | null) =>
    runAddress(language, run.id, { ...parameters, outcome: [each], ...(after === null ? {} : { after: [String(after)] }) })
  const isUnderway = status === 'reading' || status === 'applying' || status === 'undoing'
  const action = (verb: 'apply' | 'undo') => addressOf(`${IMPORT_PATH}/runs/${run.id}/${verb}`, parameters, language)
  const mayApply = status === 'planned' && counts.created + counts.changed > 0
  return (
    <ImportFrame language={language} title={labels.runTitle(String(run.id), run.fileName)} addressIn={(other) => runAddress(other, run.id, parameters)} isFaulty={status === 'failed'} isInside>
      {isUnderway ? <RunProgress language={language} run={run} status={status} address={runAddress(language, run.id, parameters)} /> : <RunState language={language} run={run} say={sayFault} />}
      {status !== 'failed' && !isUnderway && (
        <section class="section" aria-labelledby="rows">
          <h2 id="rows">{labels.outcomes}</h2>
          <nav class="outcomes" aria-labelledby="rows">
            <ul role="list">
              {ROW_OUTCOMES.toReversed().map((each) => (
                <li>
                  <a href={`${ofOutcome(each, null)}#rows`} aria-current={each === outcome ? 'true' : undefined}>
                    <span class="number">{number(counts[each])}</span> {labels.outcome[each]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {outcome !== null && <p>{labels.outcomeHint[outcome]}</p>}
          {rows.length === 0 ? <p class="meta">{labels.none}</p> : <RowTable language={language} rows={rows} names={names} say={say} />}
          <p class="actions">
            {!isFirst && outcome !== null && <a href={`${ofOutcome(outcome, null)}#rows`}>↑ {labels.firstRows}</a>}
            {nextAfter !== null && outcome !== null && <a href={`${ofOutcome(outcome, nextAfter)}#rows`}>{labels.nextRows} →</a>}
            {counts.rejected > 0 && <a href={addressOf(`${IMPORT_PATH}/runs/${run.id}/rejected.csv`, NO_PARAMETERS, language)} download>{labels.rejectedFile}</a>}
            {counts.offered > 0 && <a href={addressOf(`${IMPORT_PATH}/runs/${run.id}/offered.csv`, NO_PARAMETERS, language)} download>{labels.offeredFile}</a>}
          </p>
          {counts.rejected + counts.offered > 0 && <p class="hint">{labels.mendHint}</p>}
        </section>
      )}
      {left.length > 0 && (
        <section class="section" aria-labelledby="left">
          <h2 id="left">{labels.leftHeading}</h2>
          <ul>{left.map(({ municipalityId, reason }) => <li><a href={municipalityAddress(municipalityId, language)}>{names.get(municipalityId) ?? municipalityId}</a>{colon}<Finding found={reason} say={say} /></li>)}</ul>
        </section>
      )}
      <div class="actions">
        {mayApply && <form method="post" action={action('apply')}><button class="button" aria-describedby="turn-hint">{labels.apply}</button></form>}
        {status === 'applied' && <form method="post" action={action('undo')}><button class="button second" aria-describedby="turn-hint">{labels.undo}</button></form>}
        {status === 'planned' && parameters['file']?.[0] !== undefined && (
          <a href={mappingAddress(language, Number(parameters['file'][0]), { ...NO_PARAMETERS, kind: [run.kind] })}>{labels.changeMapping}</a>
        )}
      </div>
      {mayApply && <p class="hint" id="turn-hint">{labels.applyHint}</p>}
      {status === 'planned' && !mayApply && <p class="hint">{labels.nothingToApply}</p>}
      {status === 'applied' && <p class="hint" id="turn-hint">{labels.undoHint}</p>}
    </ImportFrame>
  )
}
