import { SHARED_FIELDS } from '../../../src/domain/import-fields.ts'
import type { ImportKind } from '../../../src/domain/import-kind.ts'
import type { Language } from '../../../src/wording/language.ts'
import { fieldName } from '../../labels/import/field-name.ts'
import { importLabels } from '../../labels/import/index.ts'
import type { Choice } from '../choices.tsx'

interface SharedFieldsProps {
  readonly language: Language
  readonly kind: ImportKind
  readonly chosen: ReadonlyMap<string, string>
  readonly countries: readonly Choice[]
}

/** Values that all rows share. */
export function SharedFields({ language, kind, chosen, countries }: SharedFieldsProps) {
  const labels = importLabels(language)
  return (
    <fieldset class="panel narrow">
      <legend class="visually-hidden">{labels.shared}</legend>
      <p aria-hidden="true"><strong>{labels.shared}</strong></p>
      <p class="hint">{labels.sharedHint}</p>
      <div class="field-row">
        {SHARED_FIELDS[kind].map((field) => (
          <div>
            <label for={`every.${field}`}>{fieldName(language, field)}</label>
            <select id={`every.${field}`} name={`every.${field}`}>
              <option value="">{labels.noShared}</option>
              {countries.map(([code, name]) => <option value={code} selected={chosen.get(field) === code}>{name}</option>)}
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
