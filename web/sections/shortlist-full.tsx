import type { Language } from '../../src/wording/language.ts'
import { shortlistAddress } from '../addresses.ts'
import { shortlistLabels } from '../labels/shortlist/index.ts'

/** Said by the script, once a page, where a municipality has no room on the shortlist; with the way to make some. */
export function ShortlistFull({ language }: { readonly language: Language }) {
  const labels = shortlistLabels(language)
  return (
    <div class="said-below" role="status" data-full>
      <template><p class="notice">{labels.noRoom} <a href={shortlistAddress(language, [])}>{labels.openList}</a></p></template>
    </div>
  )
}
