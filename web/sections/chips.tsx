import type { Language } from '../../src/wording/language.ts'
import type { Chip } from '../chips.ts'
import { pageLabels } from '../labels/page-labels.ts'
import type { Parameters } from '../parameters.ts'

interface ChipsProps {
  readonly language: Language
  readonly chips: readonly Chip[]
  /** The address of the list with other parameters. */
  readonly address: (parameters: Parameters) => string
  /** The parameters of the list without any of the chips. */
  readonly without: Parameters
}

/** What narrows or turns the list, each with a link that takes it away. */
export function Chips({ language, chips, address, without }: ChipsProps) {
  if (chips.length === 0) return null
  const labels = pageLabels(language)
  return (
    <div class="set-filters">
      <span id="set-filters">{labels.active}</span>
      <ul class="chips" role="list" aria-labelledby="set-filters">
        {chips.map(({ words, without: rest }) => (
          <li><a href={address(rest)} aria-label={labels.remove(words)}>{words} <span aria-hidden="true">×</span></a></li>
        ))}
      </ul>
      {chips.length > 1 && <a href={address(without)}>{labels.clear}</a>}
    </div>
  )
}
