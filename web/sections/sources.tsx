import type { Dataset } from '../../src/domain/dataset.ts'
import { sayDatasetText } from '../../src/wording/dataset-texts/say.ts'
import type { Language } from '../../src/wording/language.ts'
import { pageLabels } from '../labels/page-labels.ts'

interface SourcesProps {
  readonly language: Language
  readonly datasets: readonly Dataset[]
}

/** The lines that the licences of the data ask for. */
export function Sources({ language, datasets }: SourcesProps) {
  const named = datasets.filter(({ attribution }) => attribution !== '')
  if (named.length === 0) return null
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{pageLabels(language).sources}</h2>
      <ul class="sources" role="list">
        {named.map(({ attribution, address }) => {
          const text = sayDatasetText(attribution, language)
          return <li>{isWebAddress(address) ? <a href={address}>{text}</a> : text}</li>
        })}
      </ul>
    </section>
  )
}

/** Datasets can come from an operator's file: only what leads to a web page becomes a link. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address)
}
