import type { Language } from '../../../src/wording/language.ts'
import { rankingLabels } from '../../labels/ranking/index.ts'

interface NumberTableProps {
  readonly language: Language
  readonly numbers: readonly (readonly [name: string, value: number])[]
}

/** The numbers of a term that stand in no curve, named as in its file. */
export function NumberTable({ language, numbers }: NumberTableProps) {
  const labels = rankingLabels(language)
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 3, signDisplay: 'negative' })
  return (
    <div class="table-scroll">
      <table class="narrow figures">
        <thead><tr><th scope="col">{labels.number}</th><th scope="col" class="number">{labels.value}</th></tr></thead>
        <tbody>
          {numbers.map(([name, value]) => (
            <tr><th scope="row" lang="en"><code>{name}</code></th><td>{format.format(value).replace('-', '−')}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
