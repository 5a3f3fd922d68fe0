export type Choice = readonly [value: string, name: string]

interface ChoicesProps {
  /** The parameter, and the id of the fold. */
  readonly name: string
  readonly title: string
  readonly chosen: readonly string[]
  readonly groups: readonly { readonly title?: string; readonly choices: readonly Choice[] }[]
}

/** A closed list of values to tick, behind a fold that is open where something is ticked; what is ticked stands first, since the list may be longer than its room. */
export function Choices({ name, title, chosen, groups }: ChoicesProps) {
  const isChosen = ([value]: Choice) => chosen.includes(value)
  return (
    <details class="choice" open={chosen.length > 0}>
      <summary id={name}>{title}{chosen.length > 0 && <span class="count"> ({chosen.length})</span>}</summary>
      <div class="groups">
        {chosenFirst(groups, ({ choices }) => choices.some(isChosen)).filter(({ choices }) => choices.length > 0).map(({ title: group, choices }) => (
          <fieldset>
            <legend class={group === undefined ? 'visually-hidden' : undefined}>{group ?? title}</legend>
            <ul class="choices" role="list">
              {chosenFirst(choices, isChosen).map(([value, label]) => (
                <li><label><input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />{label}</label></li>
              ))}
            </ul>
          </fieldset>
        ))}
      </div>
    </details>
  )
}

/** Those that are chosen, then the others, each in their order. */
function chosenFirst<Item>(items: readonly Item[], isChosen: (item: Item) => boolean): Item[] {
  return [...items.filter(isChosen), ...items.filter((item) => !isChosen(item))]
}
