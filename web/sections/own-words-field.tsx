import type { Language } from '../../src/wording/language.ts'
import { directoryLabels } from '../labels/directory/index.ts'
import { ownWordsLabels } from '../labels/own-words.ts'

interface OwnWordsFieldProps {
  readonly language: Language
  readonly value: string
  readonly isFaulty: boolean
}

/** Longer texts are refused. */
const LONGEST = 2_000

/** Where the wanted partner is described in the asker's own words. */
export function OwnWordsField({ language, value, isFaulty }: OwnWordsFieldProps) {
  const labels = ownWordsLabels(language)
  const name = 'text'
  const described = [`${name}-hint`, ...(isFaulty ? [`${name}-fault`] : [])].join(' ')
  return (
    <div class="field own-words">
      <label for={name}>{labels.field}</label>
      <p class="hint" id={`${name}-hint`}>{labels.hint}</p>
      {isFaulty && <p class="fault" id={`${name}-fault`}>{directoryLabels(language).fault.text}</p>}
      <textarea id={name} name={name} rows={2} maxlength={LONGEST} aria-invalid={isFaulty ? 'true' : undefined} aria-describedby={described}>{value}</textarea>
    </div>
  )
}
