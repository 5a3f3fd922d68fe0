import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { directoryLabels } from '../labels/directory/index.ts'

/** A value that can be chosen, with how many there are. */
export interface FacetValue {
  readonly value: string
  readonly label: string
  /** Null where they are not counted. */
  readonly count: number | null
}

interface FacetProps {
  readonly language: Language
  /** The parameter, and the id of the group. */
  readonly name: string
  readonly title: string
  readonly values: readonly FacetValue[]
  readonly chosen: readonly string[]
}

/** As many as are shown without unfolding. */
const SHOWN = 6

/** One facet: boxes to tick, those that are ticked first. */
export function Facet({ language, name, title, values, chosen }: FacetProps) {
  if (values.length === 0) return null
  const labels = directoryLabels(language)
  const ordered = [...values.filter(({ value }) => chosen.includes(value)), ...values.filter(({ value }) => !chosen.includes(value))]
  const shown = Math.max(SHOWN, chosen.length)
  const rest = ordered.slice(shown)
  return (
    <fieldset id={name} class="facet">
      <legend>{title}</legend>
      <Choices {...{ language, name, chosen }} values={ordered.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary>{labels.showAll(formatsOf(language).number(ordered.length))}<span class="visually-hidden">: {title}</span></summary>
          <Choices {...{ language, name, chosen }} values={rest} />
        </details>
      )}
    </fieldset>
  )
}

function Choices({ language, name, values, chosen }: Omit<FacetProps, 'title'>) {
  const { number } = formatsOf(language)
  return (
    <ul class="choices" role="list">
      {values.map(({ value, label, count }) => (
        <li>
          <label>
            <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
            {label}{count !== null && <span class="count">{number(count)}</span>}
          </label>
        </li>
      ))}
    </ul>
  )
}
