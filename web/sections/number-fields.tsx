import type { Language } from '../../src/wording/language.ts'
import type { ConditionFault } from '../conditions.ts'
import { directoryLabels } from '../labels/directory/index.ts'
import { pageLabels } from '../labels/page-labels.ts'
import type { Parameters } from '../parameters.ts'

interface NumberFieldProps {
  readonly language: Language
  readonly name: string
  readonly label: string
  readonly parameters: Parameters
  readonly faults: readonly ConditionFault[]
}

/** A field for a whole number, with what is wrong with what was typed. */
export function NumberField({ language, name, label, parameters, faults }: NumberFieldProps) {
  const fault = faults.find(({ field }) => field === name)
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {fault !== undefined && <p class="fault" id={`${name}-fault`}>{directoryLabels(language).fault[fault.kind]}</p>}
      <input
        id={name} name={name} type="text" inputmode="numeric" maxlength={20} autocomplete="off" value={parameters[name]?.[0] ?? ''}
        aria-invalid={fault === undefined ? undefined : 'true'} aria-describedby={fault === undefined ? undefined : `${name}-fault`}
      />
    </div>
  )
}

/** Inhabitants, from and to. */
export function InhabitantsFields(props: Omit<NumberFieldProps, 'name' | 'label'>) {
  const labels = pageLabels(props.language)
  return (
    <div class="field-row">
      <NumberField {...props} name="population_min" label={labels.populationFrom} />
      <NumberField {...props} name="population_max" label={labels.populationTo} />
    </div>
  )
}
