import type { Dataset } from '../../src/domain/dataset.ts'
import { sayDatasetText } from '../../src/wording/dataset-texts/say.ts'
import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { rankingAddress, sourcesAddress } from '../addresses.ts'
import { aboutLabels } from '../labels/about/index.ts'
import { MATERIALS } from '../labels/about/labels.ts'
import { rankingLabels } from '../labels/ranking/index.ts'
import { Layout } from '../layout.tsx'
import { Fact } from '../sections/fact.tsx'
import { isWebAddress } from '../sections/sources.tsx'

export interface SourcesPageProps {
  readonly language: Language
  readonly datasets: readonly Dataset[]
}

/** Where everything comes from, and on what terms. */
export function SourcesPage({ language, datasets }: SourcesPageProps) {
  const labels = aboutLabels(language)
  return (
    <Layout
      language={language} title={labels.sources} description={labels.sourcesIntro} datasets={datasets}
      addressIn={sourcesAddress} canonical={sourcesAddress(language)}
    >
      <div class="page-head">
        <h1>{labels.sources}</h1>
        <p class="lead">{labels.sourcesIntro}</p>
      </div>
      <section class="section" aria-labelledby="datasets">
        <h2 id="datasets">{labels.datasets}</h2>
        {datasets.length === 0 && <p>{labels.noDatasets}</p>}
        {datasets.map((dataset) => <DatasetFacts language={language} dataset={dataset} />)}
        {datasets.length > 1 && <p class="meta">{labels.strictest}</p>}
      </section>
      <section class="section" aria-labelledby="materials">
        <h2 id="materials">{labels.materials}</h2>
        <ul>{MATERIALS.map((material) => <li>{labels.material[material]}</li>)}</ul>
        <p><a href={rankingAddress(language)}>{rankingLabels(language).title}</a></p>
      </section>
    </Layout>
  )
}

function DatasetFacts({ language, dataset }: { readonly language: Language; readonly dataset: Dataset }) {
  const labels = aboutLabels(language)
  const { and, date } = formatsOf(language)
  const say = (text: string) => sayDatasetText(text, language)
  const { id, title, publisher, address, version, date: day, licence, attribution, isSample } = dataset
  const allowed = ([['mayShow', labels.mayShow], ['maySearch', labels.maySearch], ['mayExport', labels.mayExport]] as const)
    .flatMap(([right, name]) => (dataset[right] ? [name] : []))
  return (
    <article aria-labelledby={`dataset-${id}`}>
      <h3 id={`dataset-${id}`}>{isWebAddress(address) ? <a href={address}>{say(title)}</a> : say(title)}</h3>
      {isSample && <p class="notice">{labels.sample}</p>}
      <dl class="facts">
        {publisher !== '' && <Fact name={labels.publisher}>{say(publisher)}</Fact>}
        <Fact name={labels.version}>{version === day ? date(day) : `${version} (${date(day)})`}</Fact>
        {licence !== '' && <Fact name={labels.licence}>{say(licence)}</Fact>}
        <Fact name={labels.rights}>{allowed.length === 0 ? labels.nothingMore : and(allowed)}</Fact>
        {attribution !== '' && <Fact name={labels.attribution} wide>{say(attribution)}</Fact>}
      </dl>
    </article>
  )
}
