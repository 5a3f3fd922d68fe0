import type { Language } from '../../src/wording/language.ts'
import { shortlistLabels } from '../labels/shortlist/index.ts'

interface ShortlistButtonProps {
  readonly language: Language
  readonly id: number
  /** Told to who hears the page, where it shows several municipalities. */
  readonly name?: string
}

/** Puts a municipality on the shortlist or takes it off. Its room is kept free until the script shows it, so that nothing moves. */
export function ShortlistButton({ language, id, name }: ShortlistButtonProps) {
  const labels = shortlistLabels(language)
  return (
    <button type="button" class="button second needs-script" data-toggle={id} data-other={labels.takeFromList}>
      <span>{labels.addToList}</span>{name !== undefined && <span class="visually-hidden"> ({name})</span>}
    </button>
  )
}
