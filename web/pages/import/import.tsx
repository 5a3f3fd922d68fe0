import { IMPORT_KINDS } from '../../../src/domain/import-kind.ts'
import type { ImportRun } from '../../../src/domain/import-run.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { IMPORT_PATH, importAddress, runAddress } from '../../addresses.ts'
import { importLabels } from '../../labels/import/index.ts'
import type { UploadFault } from '../../labels/import/labels.ts'
import { StackedTable } from '../../sections/stacked-table.tsx'
import { ImportFrame } from './frame.tsx'

interface ImportProps {
  readonly language: Language
  /** Newest first. */
  readonly runs: readonly ImportRun[]
  /** What was wrong with the file that was sent; null before one was. */
  readonly refusal: { readonly kind: string; readonly fault: UploadFault | null; readonly problem: string | null } | null
}

/** Takes a file, and lists those that were brought in. */
export function ImportPage({ language, runs, refusal }: ImportProps) {
  const labels = importLabels(language)
  return (
    <ImportFrame language={language} title={labels.title} addressIn={importAddress} lead={labels.intro} isFaulty={refusal !== null}>
      <section class="section" aria-labelledby="new">
        <h2 id="new">{labels.newFile}</h2>
        {refusal !== null && (
          <div class="notice faults" role="alert">
            {refusal.fault !== null && <p>{labels.uploadFault[refusal.fault]}</p>}
            {refusal.problem !== null && <p><strong>{labels.refused}</strong> {refusal.problem}</p>}
          </div>
        )}
        <form class="panel narrow fields" method="post" enctype="multipart/form-data" action={`${IMPORT_PATH}?lang=${language}`}>
          <fieldset>
            <legend>{labels.kindQuestion}</legend>
            <ul class="choices described" role="list">
              {IMPORT_KINDS.toSorted((kind) => (kind === 'partnerships' ? -1 : 0)).map((kind) => (
                <li>
                  <label>
                    <input type="radio" name="kind" value={kind} required checked={kind === (refusal === null || refusal.kind === '' ? 'partnerships' : refusal.kind)} />
                    <span>{labels.kind[kind]}<small>{labels.kindHint[kind]}</small></span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <div>
            <label for="file">{labels.file}</label>
            <p class="hint" id="file-hint">{labels.fileHint}</p>
            <input id="file" name="file" type="file" required accept=".xlsx,.csv,.tsv,.txt,text/csv" aria-describedby="file-hint" />
          </div>
          <div><button class="button">{labels.send}</button></div>
        </form>
      </section>
      <section class="section" aria-labelledby="runs">
        <h2 id="runs">{labels.runs}</h2>
        {runs.length === 0 ? <p>{labels.noRuns}</p> : <Runs language={language} runs={runs} />}
      </section>
    </ImportFrame>
  )
}

function Runs({ language, runs }: Pick<ImportProps, 'language' | 'runs'>) {
  const labels = importLabels(language)
  const { number, date } = formatsOf(language)
  return (
    <StackedTable
      labelledBy="runs"
      columns={[
        { name: labels.file }, { name: labels.listed }, { name: labels.date }, { name: labels.state }, { name: labels.rowCount, kind: 'number' },
      ]}
      rows={runs.map((run) => ({
        cells: [
          <a href={runAddress(language, run.id)}>{run.fileName}</a>,
          labels.kind[run.kind],
          date(run.createdAt.toISOString().slice(0, 10)),
          labels.status[run.status],
          number(run.rowsRead),
        ],
      }))}
    />
  )
}
