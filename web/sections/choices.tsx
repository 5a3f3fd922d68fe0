export type Choice = readonly [value: string, name: string]

interface ChoicesProps {
  /** The parameter, and the id of the fold. */
  readonly name: string
  readonly title: string
  readonly chosen: readonly string[]
  readonly groups: readonly { readonly title?: string; readonly choices: readonly Choice[] }[]
}

/** A closed list of values to tick, behind a fold that is open where something is ticked. */
export function Choices({ name, title, chosen, groups }: ChoicesProps) {
  return (
    <details class="choice" open={chosen.length > 0}>
      <summary id={name}>{title}{chosen.length > 0 && <span class="count"> ({chosen.length})</span>}</summary>
      {groups.filter(({ choices }) => choices.length > 0).map(({ title: group, choices }) => (
        <fieldset>
          <legend class={group === undefined ? 'visually-hidden' : undefined}>{group ?? title}</legend>
          <ul class="choices" role="list">
            {choices.map(([value, label]) => (
              <li><label><input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />{label}</label></li>
            ))}
          </ul>
        </fieldset>
      ))}
    </details>
  )
}
