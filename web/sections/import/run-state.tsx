import type { ImportRun } from '../../../src/domain/import-run.ts'
import type { ImportFault } from '../../../src/domain/import-fault.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { importLabels } from '../../labels/import/index.ts'

/** What became of a run that nobody works on. */
export function RunState({ language, run, say }: { readonly language: Language; readonly run: ImportRun; readonly say: (fault: ImportFault) => string }) {
  const labels = importLabels(language)
  const { number, date } = formatsOf(language)
  const { status, appliedAt, undo, problem } = run
  if (status === 'failed') {
    const why = problem !== null && (problem.code === 'in_words' ? <span lang="en">{say(problem)}</span> : say(problem))
    return <div class="notice faults" role="alert"><p><strong>{labels.failedText}</strong> {why}</p></div>
  }
  const text = status === 'undone' && undo !== null ? labels.undoneText(number(undo.restored), number(undo.left))
    : status === 'applied' && appliedAt !== null ? labels.appliedText(date(appliedAt.toISOString().slice(0, 10)))
    : labels.plannedText
  return <p class={status === 'planned' ? 'notice' : 'notice done'} role="status">{text}</p>
}
