import type { ImportRun } from '../../../src/domain/import-run.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { importLabels } from '../../labels/import/index.ts'

interface RunProgressProps {
  readonly language: Language
  readonly run: ImportRun
  readonly status: 'reading' | 'applying' | 'undoing'
  /** Where it can be seen how far the run is. */
  readonly address: string
}

/** How far a run is. Where scripts run, the page follows it by itself. */
export function RunProgress({ language, run: { bytesRead, fileSize, rowsRead }, status, address }: RunProgressProps) {
  const labels = importLabels(language)
  const { counted, share } = formatsOf(language)
  const part = fileSize === 0 ? 0 : Math.min(1, bytesRead / fileSize)
  return (
    <div class="notice underway" data-follow={address}>
      <p role="status">
        <strong>{labels.underway[status]}</strong> {status === 'reading' && labels.rowsSoFar(counted(rowsRead, labels.rows), share(part))}
      </p>
      <p>{status === 'reading' ? <progress aria-label={labels.underway.reading} max={1} value={part} /> : <progress aria-label={labels.underway[status]} />}</p>
      <p><a href={address}>{labels.look}</a></p>
    </div>
  )
}
