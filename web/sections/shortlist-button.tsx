import type { Language } from '../../src/wording/language.ts'
import { shortlistLabels } from '../labels/shortlist/index.ts'

/** Puts a municipality on the shortlist or takes it off. Its room is kept free until the script shows it, so that nothing moves. */
export function ShortlistButton({ language, id }: { readonly language: Language; readonly id: number }) {
  const labels = shortlistLabels(language)
  return (
    <button type="button" class="button second needs-script" data-toggle={id} data-remove={labels.takeFromList} data-add={labels.addToList}>
      {labels.addToList}
    </button>
  )
}
