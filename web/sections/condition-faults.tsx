import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import type { ConditionFault } from '../conditions.ts'
import { directoryLabels } from '../labels/directory/index.ts'

interface ConditionFaultsProps {
  readonly language: Language
  readonly faults: readonly ConditionFault[]
  /** The name of a field as the page shows it. */
  readonly nameOf: (field: string) => string
}

/** What is wrong with the conditions, each with a link to its field. */
export function ConditionFaults({ language, faults, nameOf }: ConditionFaultsProps) {
  if (faults.length === 0) return null
  const labels = directoryLabels(language)
  return (
    <div class="notice faults" role="alert">
      <p><strong>{labels.faultsHeading}</strong></p>
      <ul>{faults.map(({ field, kind }) => <li><a href={`#${field}`}>{nameOf(field)}{formatsOf(language).colon}{labels.fault[kind]}</a></li>)}</ul>
    </div>
  )
}
