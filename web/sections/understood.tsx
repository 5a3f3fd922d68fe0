import type { Language } from '../../src/wording/language.ts'
import { understoodWords } from '../../src/wording/understood-words.ts'
import { ownWordsLabels } from '../labels/own-words.ts'

/** One understood thing, and whether the reader said that it was not meant. */
export interface UnderstoodThing {
  readonly key: string
  readonly label: string
  readonly isLeftOut: boolean
}

export interface UnderstoodText {
  readonly things: readonly UnderstoodThing[]
  /** Words that were not understood and are looked for. */
  readonly rest: readonly string[]
}

interface UnderstoodProps {
  readonly language: Language
  /** The address of the list with these keys left out. */
  readonly address: (without: readonly string[]) => string
  readonly understood: UnderstoodText
}

/** What was understood of the text: each thing is a link that leaves it out, or takes it back. */
export function Understood({ language, address, understood: { things, rest } }: UnderstoodProps) {
  const words = understoodWords(language)
  const labels = ownWordsLabels(language)
  const leftOut = things.filter(({ isLeftOut }) => isLeftOut).map(({ key }) => key)
  return (
    <div class="understood">
      {things.length > 0 && (
        <div class="set-filters">
          <span id="understood">{words.understood}</span>
          <ul class="chips" role="list" aria-labelledby="understood">
            {things.map(({ key, label, isLeftOut }) => (
              <li>
                {isLeftOut
                  ? <a href={address(leftOut.filter((other) => other !== key))} aria-label={labels.takeBack(label)}><s>{label}</s> <span aria-hidden="true">+</span></a>
                  : <a href={address([...leftOut, key])} aria-label={labels.leaveOut(label)}>{label} <span aria-hidden="true">×</span></a>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {rest.length > 0 && <p class="meta">{words.lookedFor} {rest.join(', ')}</p>}
    </div>
  )
}
