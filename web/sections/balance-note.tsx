import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { municipalityAddress } from '../addresses.ts'
import { pageLabels } from '../labels/page-labels.ts'

export interface ListBalance {
  /** What has a part in the order beside the score; null where nothing has. */
  readonly text: string | null
  /** Those that their scores alone would have put into the list. */
  readonly displaced: readonly { readonly id: number; readonly name: string }[]
}

interface BalanceNoteProps {
  readonly language: Language
  readonly balance: ListBalance
  /** Address of the same list by score alone. */
  readonly byScoreAlone: string
}

/** What has a part in the order beside the score, who gave way, and the way to the list without it. */
export function BalanceNote({ language, balance: { text, displaced }, byScoreAlone }: BalanceNoteProps) {
  if (text === null) return null
  const labels = pageLabels(language)
  return (
    <details class="meta">
      <summary>{labels.notByScoreAlone}</summary>
      <p>{text}</p>
      {displaced.length > 0 && (
        <p>
          {labels.gaveWay(formatsOf(language).number(displaced.length))}{' '}
          {displaced.map(({ id, name }, i) => <>{i > 0 && ', '}<a href={municipalityAddress(id, language)}>{name}</a></>)}
        </p>
      )}
      <p><a href={byScoreAlone} rel="nofollow">{labels.showByScoreAlone}</a></p>
    </details>
  )
}
