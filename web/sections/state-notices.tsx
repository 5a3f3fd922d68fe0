import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { pageLabels } from '../labels/page-labels.ts'

/** What keeps an answer from being complete at present. */
export interface ServiceState {
  /** Answers come from the stand-in of the search engine. */
  readonly degraded: boolean
  /** Records that are not in the index yet; 0 unless they are many. */
  readonly pending: number
  /** Nobody is in the index, and nobody on the way there. */
  readonly empty: boolean
}

/** Says what may be missing, and why; nothing where all is well. */
export function StateNotices({ language, state: { degraded, pending, empty } }: { readonly language: Language; readonly state: ServiceState }) {
  const labels = pageLabels(language)
  return (
    <>
      {degraded && <p class="notice">{labels.degraded}</p>}
      {pending > 0 && <p class="notice">{labels.filling(formatsOf(language).number(pending))}</p>}
      {empty && <p class="notice">{labels.nothingYet}</p>}
    </>
  )
}
